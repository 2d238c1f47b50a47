package io.baton.api.v1;

import io.baton.api.ReplayDesk;
import io.baton.api.ReplayDesk.Plan;
import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.api.intake.Delivery;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many handoffs at once, by a plan. */
@Path("/api/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Acts of operators, each with a reason.")
public class ReplaysResource {

    private final ReplayDesk desk;
    private final JsonBodies json;
    private final Receiver receiver;
    private final KeyedActs keyed;
    private final Surroundings around;

    public ReplaysResource(ReplayDesk desk, JsonBodies json, Receiver receiver, KeyedActs keyed, Surroundings around) {
        this.desk = desk;
        this.json = json;
        this.receiver = receiver;
        this.keyed = keyed;
        this.around = around;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.OPERATE)
    @Operation(
            operationId = "replay",
            summary = "Plan to retry many handoffs, or carry the plan out",
            description = "With dryRun true nothing is done and the answer says what would happen. Send the same with"
                    + " dryRun false and its plan: exactly those handoffs are made due, or, when anything has changed"
                    + " since, none (409). At most 1000.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActSchemas.Replay.class)))
    @APIResponse(
            responseCode = "200",
            description = "The plan, carried out unless dryRun.",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    public Response replay(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return keyed.once(uri, headers, body, this::answer);
    }

    private Answer answer(Delivery delivery) {
        ReplayBody body = ReplayBody.read(json.of(delivery), around.now());
        Plan plan = desk.plan(body.query());
        if (plan.handoffs() > ReplayDesk.MOST) {
            throw new ProblemException(
                    ProblemCode.API_REFUSED, "More than " + ReplayDesk.MOST + " handoffs match; narrow the filter.");
        }
        if (!body.dryRun() && !done(body)) {
            throw new ProblemException(
                    ProblemCode.API_PLAN_CHANGED, "Nothing was done. Ask for the plan again and look at what changed.");
        }
        return receiver.answer(200, plan, null);
    }

    private boolean done(ReplayBody body) {
        return desk.execute(body.query(), Objects.requireNonNull(body.plan()), around.caller(), body.reason());
    }
}
