package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Credentials;
import io.baton.twin.http.Endpoint;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.http.Tokens;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import java.time.Clock;
import java.time.Duration;

/** NetSuite's REST record service and SuiteQL, at most 15 calls at once. */
public final class NetSuiteTwin implements HttpTwin {

    private static final int CONCURRENCY = 15;

    private final Journal journal;
    private final Effects effects = new Effects("netsuite");
    private final Documents documents;
    private final RecordApi api;
    private final SuiteQl suiteQl;
    private final Tokens tokens;

    public NetSuiteTwin(Journal journal, Clock clock, Duration tokenLife) {
        this.journal = journal;
        this.documents = new Documents(journal, effects);
        Records records = new Records(documents);
        this.api = new RecordApi(records, documents, clock);
        this.suiteQl = new SuiteQl(records);
        this.tokens = new Tokens("eyJ", tokenLife, clock);
    }

    @Override
    public String system() {
        return "netsuite";
    }

    @Override
    public void load() {
        documents.load();
    }

    @Override
    public void mount(Routes routes) {
        routes.limit("/services/rest/record", CONCURRENCY, Errors.busy());
        routes.limit("/services/rest/query", CONCURRENCY, Errors.busy());
        routes.on("POST", "/services/rest/auth/oauth2/v1/token", this::token);
        String record = "/services/rest/record/v1/:record";
        routes.on("POST", record, checked(api::post));
        routes.on("GET", record + "/:id", checked(api::get));
        routes.on("PUT", record + "/:id", checked(api::put));
        routes.on("PATCH", record + "/:id", checked(api::patch));
        routes.on("POST", "/services/rest/query/v1/suiteql", checked(suiteQl::answer));
        routes.under(
                "/services/rest",
                request -> Errors.answer(404, "NONEXISTENT_ID", "The requested resource does not exist.", ""));
    }

    private Answer token(Request request) {
        if (!request.param("grant_type").equals("client_credentials")) {
            return Answer.json(400, Json.object().put("error", "unsupported_grant_type"));
        }
        if (!Credentials.knownClient(request)) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        ObjectNode body = Json.object()
                .put("access_token", tokens.issue())
                .put("expires_in", Long.toString(tokens.life().toSeconds()))
                .put("token_type", "bearer");
        return Answer.json(200, body);
    }

    private Endpoint checked(Endpoint endpoint) {
        return request -> tokens.valid(request.bearer()) ? endpoint.answer(request) : Errors.badToken();
    }

    /** Makes every access token given out so far invalid. */
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        return api.byHand(object, id, fields);
    }

    /** A record somebody made by hand, or altered where its external id is known. */
    public JsonNode prepare(String object, ObjectNode fields) {
        return api.byHand(object, null, fields);
    }

    @Override
    public Answer failure(int status) {
        return switch (status) {
            case 401 -> Errors.badToken();
            case 429 -> Errors.busy();
            default -> Errors.answer(status, "UNEXPECTED_ERROR", "An unexpected error occurred. Error ID: twin", "");
        };
    }

    @Override
    public Effects effects() {
        return effects;
    }

    @Override
    public void flush() {
        journal.flush();
    }

    @Override
    public void reset() {
        documents.clear();
    }

    @Override
    public void close() {
        journal.close();
    }
}
