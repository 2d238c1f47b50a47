package io.baton.api.v1;

import io.baton.api.Position;
import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.api.Window;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tasks: what people must do, and how they do it. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What people must do before a handoff goes on.")
public class TasksResource {

    private final TaskDesk desk;
    private final Completions completions;
    private final KeyedActs keyed;
    private final Surroundings around;

    public TasksResource(TaskDesk desk, Completions completions, KeyedActs keyed, Surroundings around) {
        this.desk = desk;
        this.completions = completions;
        this.keyed = keyed;
        this.around = around;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "listTasks", summary = "List tasks, newest first")
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "Only tasks this role settles",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only tasks in this state",
            schema = @Schema(implementation = TaskView.State.class))
    @Parameter(
            name = "handoff",
            in = ParameterIn.QUERY,
            description = "Only tasks of this handoff",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER))
    public Page<TaskView> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        TaskDesk.Query query = new TaskDesk.Query(
                params.text("role"), params.choice("state", TaskView.State.class), params.uuid("handoff"));
        Window window = params.window(around.pages());
        params.end();
        return Page.of(desk.list(query, window), window.limit() - 1, task -> new Position(task.openedAt(), task.id()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "getTask", summary = "Read a task")
    public TaskView get(@PathParam("id") String id) {
        return desk.find(Params.id(id, "task"))
                .orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.COMPLETE)
    @Operation(
            operationId = "completeTask",
            summary = "Settle a task",
            description = "For those who hold the task's role; exceptions may be settled by operators too. Send the"
                    + " version you read: if the task has changed since, the answer is 409.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompletionSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "The task as it is now.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response complete(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        UUID task = Params.id(id, "task");
        return keyed.once(uri, headers, body, delivery -> completions.complete(task, delivery));
    }
}
