package io.baton.api.v1;

import io.baton.api.MissedEvents;
import io.baton.api.Position;
import io.baton.api.Window;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The changes that only the sweep found. */
@Path("/api/v1/events/missed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class MissedEventsResource {

    private final MissedEvents missed;
    private final Surroundings around;

    public MissedEventsResource(MissedEvents missed, Surroundings around) {
        this.missed = missed;
        this.around = around;
    }

    @GET
    @PermissionsAllowed(Rights.LIST_EVENTS)
    @Operation(
            operationId = "listMissedEvents",
            summary = "List the changes that no notice told of and only the sweep found, newest first")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Only what was found since then",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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
    public Page<MissedEvents.Missed> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        Instant since = params.instant("since");
        Window window = params.window(around.pages());
        params.end();
        return Page.of(
                missed.list(since, window), window.limit() - 1, event -> new Position(event.foundAt(), event.event()));
    }
}
