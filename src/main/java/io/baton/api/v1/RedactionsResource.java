package io.baton.api.v1;

import io.baton.api.RedactionDesk;
import io.baton.api.RedactionDesk.Answer;
import io.baton.api.intake.BodyReader;
import io.baton.api.intake.MediaTypes;
import io.baton.api.intake.RawBody;
import io.baton.api.json.StrictJson;
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
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Redaction by subject. The request itself is kept nowhere: it names whom nobody is to find any more. */
@Path("/api/v1/redactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redactions", description = "Taking a person's text out of everything that is stored.")
public class RedactionsResource {

    private static final int MOST_NAMED = 20;

    private final RedactionDesk desk;
    private final BodyReader bodies;
    private final StrictJson json;
    private final Surroundings around;

    public RedactionsResource(RedactionDesk desk, BodyReader bodies, StrictJson json, Surroundings around) {
        this.desk = desk;
        this.bodies = bodies;
        this.json = json;
        this.around = around;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Rights.REDACT)
    @Operation(
            operationId = "redact",
            summary = "Take a person's text out of everything that is stored",
            description = "Replaces every occurrence, in the archive too. Takes no Idempotency-Key and needs none:"
                    + " asked again it redacts what came in since. Handoffs under way are refused unless forced.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedactionSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is done.",
            content = @Content(schema = @Schema(implementation = RedactionDesk.Redacted.class)))
    public RedactionDesk.Redacted redact(InputStream body, @Context HttpHeaders headers) {
        MediaTypes.requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        RawBody raw = bodies.read(body);
        if (raw.isTooLarge()) {
            throw bodies.tooLarge(raw.length());
        }
        Answer answer = desk.redact(RedactionBody.read(json.read(raw.content()), around.caller()));
        if (answer instanceof Answer.UnderWay underWay) {
            throw refused(underWay.handoffs());
        }
        return ((Answer.Done) answer).what();
    }

    private static ProblemException refused(List<UUID> handoffs) {
        String named = handoffs.stream().limit(MOST_NAMED).map(UUID::toString).collect(Collectors.joining(", "));
        String more = handoffs.size() > MOST_NAMED ? " and " + (handoffs.size() - MOST_NAMED) + " more" : "";
        return new ProblemException(
                ProblemCode.API_HANDOFFS_UNDER_WAY,
                "It occurs in handoffs under way: " + named + more + ". Let them end, cancel them, or send force.");
    }
}
