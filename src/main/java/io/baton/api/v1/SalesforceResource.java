package io.baton.api.v1;

import io.baton.api.intake.BodyReader;
import io.baton.api.intake.Delivery;
import io.baton.api.intake.Intake;
import io.baton.api.intake.RawBody;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.baton.platform.security.WebhookSignature;
import io.baton.platform.security.Webhooks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import javax.crypto.Mac;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Salesforce's way in: it says that an opportunity changed, so that Baton looks sooner than its sweep would. */
@Path("/intake/v1/salesforce")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake", description = "Ways in for other systems.")
public class SalesforceResource {

    private static final String SENDER = "salesforce";

    private final Intake intake;
    private final Receiver receiver;
    private final BodyReader bodies;
    private final Webhooks webhooks;
    private final Surroundings around;

    public SalesforceResource(
            Intake intake, Receiver receiver, BodyReader bodies, Webhooks webhooks, Surroundings around) {
        this.intake = intake;
        this.receiver = receiver;
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.around = around;
    }

    /** What was noted. */
    @RegisterForReflection
    @Schema(description = "What was noted.")
    public record Noted(
            @Schema(description = "The message as it was kept")
            UUID event,

            @Schema(description = "How many changes it told of")
            int noted) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(
            operationId = "noteSalesforceChange",
            summary = "Tell of changed opportunities",
            description =
                    "Takes one message or an array of up to 200; change events with their ChangeEventHeader too. Signed in by bearer token, or by"
                            + " X-Baton-Signature: sha256=<hex>, the HMAC-SHA256 of the raw body under the shared secret."
                            + " Opens nothing by itself: Baton reads the opportunity and decides.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SalesforceMessageSchema.class)))
    @APIResponse(
            responseCode = "202",
            description = "The changes are noted.",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    public Response note(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        boolean signedIn = around.isSignedIn();
        if (signedIn && !around.may(Rights.OPEN)) {
            throw StandardProblems.forbidden();
        }
        RawBody raw = signedIn ? bodies.read(body) : verified(body, headers);
        Exchange exchange = new Exchange(uri, headers, signedIn ? around.caller() : "webhook:" + SENDER);
        Delivery delivery = exchange.delivery(SENDER, raw, around.now());
        return Exchange.response(receiver.receive(
                exchange, delivery, event -> receiver.accepted(new Noted(event, intake.note(event, delivery)), null)));
    }

    private RawBody verified(InputStream body, HttpHeaders headers) {
        String signature = headers.getHeaderString(WebhookSignature.HEADER);
        if (signature == null) {
            throw StandardProblems.unauthenticated();
        }
        Mac code = webhooks.code(SENDER).orElseThrow(StandardProblems::unauthenticated);
        RawBody raw = bodies.read(body, code);
        byte[] computed = raw.authenticationCode().orElseThrow(StandardProblems::unauthenticated);
        if (!WebhookSignature.matches(signature, computed)) {
            throw StandardProblems.unauthenticated();
        }
        return raw;
    }
}
