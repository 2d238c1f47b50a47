package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Credentials;
import io.baton.twin.http.Request;
import io.baton.twin.http.Tokens;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Errors;
import java.time.Clock;

/** Gives out access tokens to the one client there is, and asks for them. */
final class OAuth {

    private final Tokens tokens;
    private final Clock clock;
    private final Users users;

    OAuth(Tokens tokens, Clock clock, Users users) {
        this.tokens = tokens;
        this.clock = clock;
        this.users = users;
    }

    Answer token(Request request) {
        if (!request.param("grant_type").equals("client_credentials")) {
            return error("unsupported_grant_type", "grant type not supported");
        }
        if (!Credentials.knownClient(request)) {
            boolean known = request.param("client_id").equals(Credentials.CLIENT_ID);
            return known
                    ? error("invalid_client", "invalid client credentials")
                    : error("invalid_client_id", "client identifier invalid");
        }
        String instance = "http://" + request.headers().getOrDefault("host", "localhost");
        String id = instance + "/id/" + users.organisationId() + "/" + users.integrationId();
        String issued = Long.toString(clock.millis());
        ObjectNode body = Json.object()
                .put("access_token", tokens.issue())
                .put("signature", tokens.sign(id + issued))
                .put("instance_url", instance)
                .put("id", id)
                .put("token_type", "Bearer")
                .put("issued_at", issued)
                .put("scope", "api");
        return Answer.json(200, body);
    }

    private static Answer error(String code, String description) {
        return Answer.json(400, Json.object().put("error", code).put("error_description", description));
    }

    /** Lets the call pass where its token is good. */
    void check(Request request) {
        if (!tokens.valid(request.bearer())) {
            throw Errors.refused(401, "INVALID_SESSION_ID", "Session expired or invalid");
        }
    }
}
