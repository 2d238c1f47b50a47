package io.baton.dashboard.flow;

import io.baton.dashboard.Frame;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board.
 *
 * @param filter  what is shown
 * @param here    the address of exactly this, to ask for it again
 * @param choices of the filters, in their order
 * @param summary how many are at each stage, in a sentence
 * @param only    whether one column is shown alone
 */
record FlowPage(
        Frame frame,
        Filter filter,
        String here,
        List<Choice> choices,
        String summary,
        List<Column> columns,
        boolean only)
        implements TemplateInstance {

    /** One filter: what it is called, and what may be chosen. */
    record Choice(String name, String label, List<Option> options) {}

    /** One value of a filter. */
    record Option(String value, String label, boolean chosen) {}

    /**
     * One column.
     *
     * @param count of all that are there; null where nobody counts them
     * @param more  the address of the rest; null when all are shown
     */
    record Column(
            Stage stage,
            @Nullable Long count,
            List<Card> cards,
            @Nullable String more) {}
}
