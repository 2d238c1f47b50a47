package io.baton.dashboard.story;

import io.baton.api.HandoffDetail;
import io.baton.api.TaskView;
import io.baton.dashboard.Frame;
import io.baton.dashboard.words.Moments.Urgency;
import io.baton.dashboard.words.Stamp;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handoff.
 *
 * @param passage which departments it goes between, in words
 * @param state   in words
 * @param next    what happens next, in a sentence
 * @param limit   what its service level says; null where there is none, or when it has ended
 * @param version of the routes, mappings and policy its last run ran on, shortened; null before the first run
 * @param tasks   that are open
 * @param objects what is known; empty before the first step and in the archive
 * @param acts    what the visitor may do to it now
 * @param trouble why an act was refused; null for nothing
 * @param done    what the visitor did just before; null for nothing
 */
record StoryPage(
        Frame frame,
        HandoffDetail detail,
        String passage,
        String state,
        String next,
        Stamp opened,
        @Nullable Limit limit,
        @Nullable String version,
        List<OpenTask> tasks,
        List<Line> story,
        List<ObjectTable> objects,
        List<Act> acts,
        String reason,
        @Nullable String trouble,
        @Nullable String done)
        implements TemplateInstance {

    /** When it should end. */
    record Limit(String words, Stamp at, Urgency urgency) {}

    /** An open task, and how urgent it is. */
    record OpenTask(TaskView task, String owner, @Nullable String due) {}

    /** A line of the story with its time in words. */
    record Line(Happening happening, Stamp at) {}
}
