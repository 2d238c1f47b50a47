package io.baton.api.v1;

import io.baton.api.AuditEntry;
import io.baton.api.EventInbox.Receipt;
import io.baton.api.HandoffDetail;
import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.Position;
import io.baton.api.Window;
import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.api.intake.BodyReader;
import io.baton.api.intake.CloudEvents;
import io.baton.api.intake.Delivery;
import io.baton.api.intake.Intake;
import io.baton.handoff.HandoffState;
import io.baton.handoff.Opened;
import io.baton.platform.problem.ProblemDetail;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handoffs: opened by events, read by people and programs. */
@Path("/api/v1/handoffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handoffs", description = "Work passing from one department to another.")
public class HandoffsResource {

    private final HandoffReader handoffs;
    private final Intake intake;
    private final Receiver receiver;
    private final BodyReader bodies;
    private final Surroundings around;

    public HandoffsResource(
            HandoffReader handoffs, Intake intake, Receiver receiver, BodyReader bodies, Surroundings around) {
        this.handoffs = handoffs;
        this.intake = intake;
        this.receiver = receiver;
        this.bodies = bodies;
        this.around = around;
    }

    /** What became of an event. */
    @RegisterForReflection
    @Schema(description = "What became of an event.")
    public record Accepted(
            @Schema(description = "The handoff it belongs to")
            UUID handoff,

            @Schema(description = "The event as it was kept")
            UUID event,

            @Schema(
                    description = "OPENED: a new handoff; MERGED: the running one got newer data; DUPLICATE: this"
                            + " event came before; UNCHANGED, STALE, CLOSED: nothing was done, the data is known,"
                            + " older, or the handoff has ended")
            Opened.Outcome outcome) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.OPEN)
    @Operation(
            operationId = "openHandoff",
            summary = "Open a handoff from a CloudEvent",
            description = "Takes one CloudEvent 1.0, in structured mode or in binary mode (ce-* headers and data as the"
                    + " body). The subject is the business key. The event is kept before it is read, whatever becomes"
                    + " of it. An event with the same source and id opens nothing again.")
    @Parameter(ref = KeyedRequest.HEADER)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CloudEvents.STRUCTURED, schema = @Schema(implementation = CloudEventSchema.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "The event belongs to this handoff, opened now or before.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "422",
            description = "Attributes are missing or wrong, or no handoff begins with this type.",
            content =
                    @Content(
                            mediaType = ProblemDetail.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    public Response open(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Exchange exchange = new Exchange(uri, headers, around.caller());
        Delivery delivery = exchange.delivery("api", bodies.read(body), around.now());
        return Exchange.response(receiver.receive(exchange, delivery, raw -> opened(intake.open(raw, delivery))));
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "listHandoffs", summary = "List handoffs, newest first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Any of these states; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = HandoffState.class))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "The kind of handoff",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.QUERY,
            description = "The business key",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "engagement",
            in = ParameterIn.QUERY,
            description = "The engagement",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "olderThan",
            in = ParameterIn.QUERY,
            description = "Opened at least this long ago, an ISO 8601 duration",
            schema = @Schema(type = SchemaType.STRING, examples = "PT2H"))
    @Parameter(
            name = "system",
            in = ParameterIn.QUERY,
            description = "The system that the failure's code names",
            schema = @Schema(type = SchemaType.STRING, examples = "netsuite"))
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "The failure's code",
            schema = @Schema(type = SchemaType.STRING, examples = "NETSUITE_THROTTLED"))
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
    public Page<HandoffView> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        HandoffReader.Query query = new HandoffReader.Query(
                params.choices("state", HandoffState.class),
                params.text("type"),
                params.text("key"),
                params.text("engagement"),
                params.before("olderThan", around.now()),
                params.text("system"),
                params.text("code"));
        Window window = params.window(around.pages());
        params.end();
        return Page.of(handoffs.list(query, window), window.limit() - 1, HandoffsResource::position);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "getHandoff", summary = "Read a handoff with all that belongs to it")
    public HandoffDetail get(@PathParam("id") String id) {
        return handoffs.find(Params.id(id, "handoff"))
                .orElseThrow(() -> StandardProblems.notFound("There is no handoff with this id."));
    }

    @GET
    @Path("{id}/audit")
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "getAudit", summary = "Read everything that ever happened to a handoff, oldest first")
    public List<AuditEntry> audit(@PathParam("id") String id) {
        return handoffs.audit(Params.id(id, "handoff"))
                .orElseThrow(() -> StandardProblems.notFound("There is no handoff with this id."));
    }

    private Answer opened(Receipt receipt) {
        Opened opened = Objects.requireNonNull(receipt.opened(), "the inbox said nothing about an accepted event");
        Accepted body = new Accepted(opened.handoff().value(), receipt.rawEvent(), opened.outcome());
        return receiver.accepted(body, "/api/v1/handoffs/" + opened.handoff());
    }

    private static Position position(HandoffView handoff) {
        return new Position(handoff.openedAt(), handoff.id());
    }
}
