package io.baton.dashboard.work;

import io.baton.dashboard.Frame;
import io.baton.dashboard.Frames;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Moments.Urgency;
import io.baton.dashboard.work.WorkPage.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws up the list of somebody's work. */
@ApplicationScoped
public class WorkView {

    private static final int MOST = 100;

    private final WorkList work;
    private final Frames frames;
    private final Policies policies;
    private final Clock clock;

    public WorkView(WorkList work, Frames frames, Policies policies, Clock clock) {
        this.work = work;
        this.frames = frames;
        this.policies = policies;
        this.clock = clock;
    }

    WorkPage page(@Nullable String done) {
        Frame frame = frames.around(Section.WORK, "My work");
        List<WorkItem> found = work.of(frame.visitor(), MOST + 1);
        List<WorkItem> shown = found.subList(0, Math.min(MOST, found.size()));
        String roles = String.join(", ", frame.visitor().titles());
        return new WorkPage(frame, groups(shown), roles, found.size() > MOST, done);
    }

    private List<Group> groups(List<WorkItem> items) {
        Moments moments = new Moments(clock.instant());
        List<Group> groups = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<WorkRow> rows = items.stream()
                    .filter(item -> item.seen(moments).urgency(item.due()) == urgency)
                    .map(item -> WorkRow.of(item, policies, moments))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(id(urgency), title(urgency), rows));
            }
        }
        return groups;
    }

    private static String id(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> "overdue";
            case SOON -> "soon";
            case LATER -> "later";
        };
    }

    private static String title(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> "Overdue";
            case SOON -> "Due within a day";
            case LATER -> "Later";
        };
    }
}
