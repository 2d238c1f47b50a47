package io.baton.api.v1;

import io.baton.api.TaskView;
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

/** What people do with an open task short of settling it; each act is in its handoff's audit trail with who and why. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What people must do before a handoff goes on.")
public class TaskActsResource {

    private final TaskActs acts;
    private final KeyedActs keyed;

    public TaskActsResource(TaskActs acts, KeyedActs keyed) {
        this.acts = acts;
        this.keyed = keyed;
    }

    @POST
    @Path("{id}/claim")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.COMPLETE)
    @Operation(
            operationId = "claimTask",
            summary = "Take a task upon oneself",
            description =
                    "For those who hold one of the task's roles. While somebody has claimed it the others settle it"
                            + " only by taking it over. The version changes, so that nobody goes on unawares.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskActSchemas.Claim.class)))
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response claim(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::claim);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.COMPLETE)
    @Operation(
            operationId = "releaseTask",
            summary = "Leave a claimed task to the others of its role",
            description = "For whoever has claimed it. Releasing what nobody has claimed" + " changes nothing.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskActSchemas.Release.class)))
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response release(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::release);
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.COMPLETE)
    @Operation(
            operationId = "commentTask",
            summary = "Say something about a task",
            description =
                    "For those who hold one of the task's roles, and operators. The version stays, so that an answer"
                            + " that is being typed stays good.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskActSchemas.NewComment.class)))
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response comment(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::comment);
    }

    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.COMPLETE)
    @Operation(
            operationId = "attachToTask",
            summary = "Lay a link to a document beside a task",
            description = "For those who hold one of the task's roles, and operators. Baton never opens the link; https"
                    + " alone, without a user name in it.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TaskActSchemas.NewAttachment.class)))
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response attach(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return once(id, uri, headers, body, acts::attach);
    }

    private Response once(
            String id, UriInfo uri, HttpHeaders headers, InputStream body, BiFunction<UUID, Delivery, Answer> act) {
        UUID task = Params.id(id, "task");
        return keyed.once(uri, headers, body, delivery -> act.apply(task, delivery));
    }
}
