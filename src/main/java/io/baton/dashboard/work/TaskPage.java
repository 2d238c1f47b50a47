package io.baton.dashboard.work;

import io.baton.api.Outcome;
import io.baton.api.TaskView;
import io.baton.dashboard.Frame;
import io.baton.dashboard.form.FormField;
import io.baton.dashboard.words.Stamp;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task, to be settled or to be read.
 *
 * @param standStill what its clock stands still for; null while it goes
 * @param fields  to fill in, with where the present value came from
 * @param facts   to decide on
 * @param answers the ways to settle it; empty when it is closed or not the visitor's
 * @param wantsComment whether one of them needs a reason
 * @param comment as it was typed
 * @param between what is between the people of the task
 * @param tellings whom Baton told of it
 * @param hasFaults whether something is wrong with a field
 * @param trouble what was wrong with what was sent; null for nothing
 * @param closed  how it was settled, in a sentence; null while it is open
 * @param done    what the visitor did just before, in a sentence; null for nothing
 */
record TaskPage(
        Frame frame,
        TaskView task,
        String deal,
        String kind,
        String gate,
        String owner,
        @Nullable String due,
        @Nullable Stamp dueAt,
        @Nullable StandStill standStill,
        List<Sourced> fields,
        List<Fact> facts,
        List<Choice> answers,
        boolean wantsComment,
        String comment,
        Between between,
        List<Telling> tellings,
        boolean hasFaults,
        @Nullable String trouble,
        @Nullable String closed,
        @Nullable String done)
        implements TemplateInstance {

    /** A field, and where the value that stands there came from; null for nowhere. */
    record Sourced(FormField field, @Nullable String source) {}

    /** A label and its value. */
    record Fact(String label, String value) {}

    /**
     * What its clock stands still for.
     *
     * @param systems the systems its handoff waits for, in words
     */
    record StandStill(String systems, Stamp since) {}

    /** One way to settle it. */
    record Choice(Outcome outcome, String label, boolean main) {}
}
