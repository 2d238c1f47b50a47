package io.baton.dashboard.systems;

import io.baton.api.SystemStatus;
import io.baton.dashboard.Frames;
import io.baton.dashboard.Section;
import io.baton.dashboard.words.Moments;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;

/** How the systems around Baton are doing, as its own calls have found them. */
@Path("/systems")
@Produces(MediaType.TEXT_HTML)
public class SystemsResource {

    private final SystemStatus status;
    private final Troubles troubles;
    private final Frames frames;
    private final Clock clock;

    public SystemsResource(SystemStatus status, Troubles troubles, Frames frames, Clock clock) {
        this.status = status;
        this.troubles = troubles;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance systems() {
        Moments moments = new Moments(clock.instant());
        List<Troubles.Trouble> all = troubles.list();
        List<SystemRow> rows = status.list().stream()
                .map(system -> SystemRow.of(system, all, moments))
                .toList();
        List<Troubles.Trouble> others = all.stream()
                .filter(each ->
                        rows.stream().noneMatch(row -> each.isOf(row.system().name())))
                .toList();
        return new SystemsPage(frames.around(Section.SYSTEMS, "Systems"), rows, others);
    }
}
