package io.baton.dashboard.story;

import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail;
import io.baton.api.HandoffDetail.Attempt;
import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.TaskView;
import io.baton.dashboard.Frame;
import io.baton.dashboard.Frames;
import io.baton.dashboard.HandoffObjects;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.story.StoryPage.Limit;
import io.baton.dashboard.story.StoryPage.Line;
import io.baton.dashboard.story.StoryPage.OpenTask;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws up a handoff's page. */
@ApplicationScoped
public class StoryView {

    private static final int SHORT = 12;

    private final HandoffReader handoffs;
    private final HandoffObjects objects;
    private final Policies policies;
    private final Frames frames;
    private final Clock clock;

    public StoryView(HandoffReader handoffs, HandoffObjects objects, Policies policies, Frames frames, Clock clock) {
        this.handoffs = handoffs;
        this.objects = objects;
        this.policies = policies;
        this.frames = frames;
        this.clock = clock;
    }

    /** The page as it is now; a problem when there is no such handoff. */
    StoryPage page(UUID id, String reason, @Nullable String trouble, @Nullable String done) {
        HandoffDetail detail =
                handoffs.find(id).orElseThrow(() -> StandardProblems.notFound("There is no handoff with this id."));
        HandoffView handoff = detail.handoff();
        Moments moments = new Moments(clock.instant());
        Frame frame = frames.around(Section.FLOW, handoff.title());
        boolean operates = frame.visitor().may(Rights.OPERATE);
        return new StoryPage(
                frame,
                detail,
                policies.handoff(handoff.type()),
                Words.of(handoff.state().name()),
                NextAction.of(handoff, policies),
                Stamp.of(handoff.openedAt()),
                limit(handoff, moments),
                version(detail.attempts()),
                tasks(detail, moments),
                story(detail),
                ObjectTables.of(objects.of(id)),
                operates ? Act.in(handoff.state()) : List.of(),
                reason,
                trouble,
                done);
    }

    private @Nullable Limit limit(HandoffView handoff, Moments moments) {
        Instant end = handoff.state().isFinal() ? null : policies.deadline(handoff.type(), handoff.openedAt());
        return end == null ? null : new Limit(moments.due(end), Stamp.of(end), moments.urgency(end));
    }

    private static @Nullable String version(List<Attempt> runs) {
        String last = runs.isEmpty() ? null : runs.get(runs.size() - 1).version();
        return last == null ? null : last.substring(0, Math.min(SHORT, last.length()));
    }

    private List<OpenTask> tasks(HandoffDetail detail, Moments moments) {
        return detail.tasks().stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .map(task -> new OpenTask(
                        task, policies.role(task.owner()), task.due() == null ? null : moments.due(task.due())))
                .toList();
    }

    private List<Line> story(HandoffDetail detail) {
        List<AuditEntry> audit = handoffs.audit(detail.handoff().id()).orElse(List.of());
        return new Story(detail, policies, objects)
                .tell(audit).stream()
                        .map(each -> new Line(each, Stamp.of(each.at())))
                        .toList();
    }
}
