package io.baton.dashboard.figures;

import io.baton.dashboard.Frame;
import io.baton.dashboard.words.Stamp;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of every kind of handoff.
 *
 * @param spans how far back one may look
 */
record FiguresPage(Frame frame, List<Span> spans, Stamp since, List<OfType> types) implements TemplateInstance {

    /** How far back to look. */
    record Span(int days, String label, boolean chosen) {}

    /**
     * One kind of handoff.
     *
     * @param id      for anchors
     * @param timeBar where the time went; null while none has completed
     * @param charts  over time; empty while none has completed
     */
    record OfType(
            String id,
            String title,
            List<Fact> facts,
            @Nullable RawString timeBar,
            List<Time> times,
            List<Chart> charts,
            List<Line> stalls,
            List<Line> gates,
            List<Line> failures) {}

    /** A number with its handoffs; the path is null where it leads to none. */
    record Fact(String label, String value, @Nullable String path) {}

    /** A part of the time; the class is that of its colour in the bar. */
    record Time(String name, String label, String median, String p90, String share) {}

    /** A line of a list with a bar; the owner is empty where there is none. */
    record Line(String label, String owner, String value, RawString bar, String handoffs, String path) {}

    /** A small chart. */
    record Chart(String title, RawString drawing) {}
}
