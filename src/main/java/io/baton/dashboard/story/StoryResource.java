package io.baton.dashboard.story;

import io.baton.api.OperatorDesk;
import io.baton.api.OperatorDesk.Answer;
import io.baton.dashboard.Frames;
import io.baton.dashboard.PageParams;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff's page, and what operators do on it. */
@Path("/handoffs/{id}")
@Produces(MediaType.TEXT_HTML)
public class StoryResource {

    private static final int MAX_REASON = 2000;

    private final StoryView pages;
    private final OperatorDesk desk;
    private final Frames frames;

    public StoryResource(StoryView pages, OperatorDesk desk, Frames frames) {
        this.pages = pages;
        this.desk = desk;
        this.frames = frames;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance handoff(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        String thanks = Act.of(Objects.toString(done, "")).map(Act::done).orElse(null);
        return pages.page(PageParams.id(id, "handoff"), "", null, thanks);
    }

    /** Does it, and shows the handoff as it is then; a refusal is shown with the reason as it was typed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermissionsAllowed(Rights.OPERATE)
    public Response act(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID handoff = PageParams.id(id, "handoff");
        Map<String, String> typed = PageParams.entries(form);
        Act act = Act.of(typed.getOrDefault("act", ""))
                .orElseThrow(() -> StandardProblems.parameter("act", "is nothing that can be done"));
        String reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            return refused(handoff, reason, "Say why, in at most " + MAX_REASON + " characters: it stays on record.");
        }
        Answer answer =
                answer(act, new OperatorDesk.Act(handoff, frames.visitor().name(), reason), typed);
        if (answer instanceof Answer.Refused refusal) {
            return refused(handoff, reason, refusal.detail());
        }
        if (answer instanceof Answer.Unknown) {
            throw StandardProblems.notFound("There is no handoff with this id.");
        }
        return Response.seeOther(URI.create("/handoffs/" + handoff + "?done=" + act))
                .build();
    }

    private Answer answer(Act act, OperatorDesk.Act order, Map<String, String> typed) {
        return switch (act) {
            case RETRY -> desk.retry(order, Map.of());
            case SKIP -> desk.skip(order, typed.getOrDefault("step", ""), null);
            case CANCEL -> desk.cancel(order);
        };
    }

    private Response refused(UUID handoff, String reason, String trouble) {
        return Response.status(422)
                .entity(pages.page(handoff, reason, trouble, null).render())
                .build();
    }
}
