package io.baton.dashboard.engagement;

import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.Window;
import io.baton.dashboard.Frames;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.engagement.EngagementPage.Row;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One contract's handoffs across its life. */
@Path("/engagements/{key}")
@Produces(MediaType.TEXT_HTML)
public class EngagementResource {

    private static final int MOST = 200;

    private final HandoffReader handoffs;
    private final Policies policies;
    private final Frames frames;
    private final Clock clock;

    public EngagementResource(HandoffReader handoffs, Policies policies, Frames frames, Clock clock) {
        this.handoffs = handoffs;
        this.policies = policies;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance engagement(@PathParam("key") String key) {
        HandoffReader.Query query = new HandoffReader.Query(Set.of(), null, null, key, null, null, null);
        List<HandoffView> found = handoffs.list(query, new Window(null, MOST));
        if (found.isEmpty()) {
            throw StandardProblems.notFound("There is no handoff of such an engagement.");
        }
        Moments moments = new Moments(clock.instant());
        List<Row> rows = found.stream().map(each -> row(each, moments)).toList();
        return new EngagementPage(
                frames.around(Section.FLOW, "Engagement: " + found.get(0).title()), key, rows);
    }

    private Row row(HandoffView handoff, Moments moments) {
        Instant end = handoff.state().isFinal() ? handoff.updatedAt() : moments.now();
        return new Row(
                "/handoffs/" + handoff.id(),
                handoff.title(),
                policies.handoff(handoff.type()),
                handoff.state(),
                Words.of(handoff.state().name()),
                handoff.owner() == null ? null : policies.role(handoff.owner()),
                handoff.waitingFor(),
                Stamp.of(handoff.openedAt()),
                new Moments(end).since(handoff.openedAt()));
    }
}
