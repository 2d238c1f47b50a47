package io.baton.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.baton.api.EventJournal;
import io.baton.api.Position;
import io.baton.api.RawEvent;
import io.baton.api.Window;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events as they were received, those that were rejected too. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What was sent to Baton, kept as it came.")
public class EventsResource {

    private final EventJournal journal;
    private final Surroundings around;

    public EventsResource(EventJournal journal, Surroundings around) {
        this.journal = journal;
        this.around = around;
    }

    /** An event with what it carried. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An event with what it carried.")
    public record Content(
            @JsonUnwrapped EventJournal.Entry event,
            @Nullable String contentType,
            Map<String, String> headers,

            @Schema(description = "Whether only the beginning was kept")
            boolean cut,

            @Schema(description = "The bytes as they came, in Base64")
            String base64) {}

    @GET
    @PermissionsAllowed(Rights.LIST_EVENTS)
    @Operation(operationId = "listEvents", summary = "List the events that were received, newest first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only events in this state",
            schema = @Schema(implementation = EventJournal.State.class))
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
    public Page<EventJournal.Entry> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        EventJournal.State state = params.choice("state", EventJournal.State.class);
        Window window = params.window(around.pages());
        params.end();
        return Page.of(
                journal.list(state, window), window.limit() - 1, event -> new Position(event.receivedAt(), event.id()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Rights.READ_EVENTS)
    @Operation(operationId = "getEvent", summary = "Read an event word for word")
    public Content get(@PathParam("id") String id) {
        return journal.find(Params.id(id, "event"))
                .map(EventsResource::content)
                .orElseThrow(() -> StandardProblems.notFound("There is no event with this id."));
    }

    private static Content content(EventJournal.Kept kept) {
        RawEvent event = kept.event();
        return new Content(
                kept.entry(),
                event.origin().contentType(),
                event.origin().headers(),
                event.isCut(),
                Base64.getEncoder().encodeToString(event.content()));
    }
}
