package io.baton.api.v1;

import io.baton.api.HandoffDetail;
import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.api.intake.Delivery;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do to a handoff by hand; each act is in its audit trail with who and why. */
@Path("/api/v1/handoffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Acts of operators, each with a reason.")
public class OperatorResource {

    private final Acts acts;
    private final KeyedActs keyed;

    public OperatorResource(Acts acts, KeyedActs keyed) {
        this.acts = acts;
        this.keyed = keyed;
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.OPERATE)
    @Operation(
            operationId = "retryHandoff",
            summary = "Make a handoff due now",
            description =
                    "For one that is FAILED, RETRYING or WAITING. Values are kept with who and when, and count from"
                            + " the next gate on while the record says what it says now; recorded steps are not done again.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActSchemas.Retry.class)))
    @APIResponse(
            responseCode = "200",
            description = "The handoff as it is now.",
            content = @Content(schema = @Schema(implementation = HandoffDetail.class)))
    public Response retry(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::retry);
    }

    @POST
    @Path("{id}/skip")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.OPERATE)
    @Operation(
            operationId = "skipStep",
            summary = "Record the failing step as done, and go on",
            description =
                    "For the step at which a handoff is FAILED or RETRYING, and no other: its effect is then yours"
                            + " to look after. The result is laid over the variables as the step would have changed them.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActSchemas.Skip.class)))
    @APIResponse(
            responseCode = "200",
            description = "The handoff as it is now.",
            content = @Content(schema = @Schema(implementation = HandoffDetail.class)))
    public Response skip(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::skip);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.OPERATE)
    @Operation(
            operationId = "cancelHandoff",
            summary = "End a handoff and take back what it has done",
            description =
                    "Closes its tasks and opens, in the same transaction, the handoff that its definition names as"
                            + " compensation. A running one is refused: ask again when it rests.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActSchemas.Cancel.class)))
    @APIResponse(
            responseCode = "200",
            description = "The handoff as it is now, with the compensation it opened.",
            content = @Content(schema = @Schema(implementation = HandoffDetail.class)))
    public Response cancel(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::cancel);
    }

    private Response once(
            String id, UriInfo uri, HttpHeaders headers, InputStream body, BiFunction<UUID, Delivery, Answer> act) {
        UUID handoff = Params.id(id, "handoff");
        return keyed.once(uri, headers, body, delivery -> act.apply(handoff, delivery));
    }
}
