package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.http.Tokens;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Schema;
import io.baton.twin.salesforce.record.Store;
import io.baton.twin.salesforce.record.Writer;
import io.baton.twin.salesforce.soql.Soql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Salesforce's REST interface, with Certinia's objects in it. */
public final class SalesforceTwin implements HttpTwin {

    private final Journal journal;
    private final Effects effects = new Effects("salesforce");
    private final Store store;
    private final Writer writer;
    private final Users users;
    private final SalesDesk desk;
    private final OAuth oauth;
    private final RestApi api;
    private final Composite composite;
    private final Collections collections;
    private final Descriptions descriptions;
    private final Tokens tokens;

    public SalesforceTwin(Journal journal, Clock clock, Duration tokenLife) {
        this.journal = journal;
        Schema schema = new Schema();
        this.store = new Store(schema, journal, effects);
        this.writer = new Writer(store, clock);
        this.users = new Users(store, writer);
        this.desk = new SalesDesk(store, writer, users);
        this.tokens = new Tokens(users.organisationId() + "!", tokenLife, clock);
        this.oauth = new OAuth(tokens, clock, users);
        Sobjects sobjects = new Sobjects(store, writer);
        this.descriptions = new Descriptions(schema);
        this.api = new RestApi(sobjects, new Soql(store), descriptions);
        this.composite = new Composite(api, store);
        this.collections = new Collections(sobjects, store);
    }

    @Override
    public String system() {
        return "salesforce";
    }

    @Override
    public void load() {
        store.load();
        users.load();
        store.commit();
        journal.flush();
    }

    @Override
    public void mount(Routes routes) {
        routes.on("POST", "/services/oauth2/token", oauth::token);
        routes.on("POST", "/services/oauth2/revoke", request -> Answer.empty(200));
        routes.on("GET", "/services/oauth2/revoke", request -> Answer.empty(200));
        routes.on("GET", "/services/data", request -> descriptions.versions());
        routes.on("GET", "/services/data/", request -> descriptions.versions());
        routes.under("/services/data", this::call);
    }

    private Answer call(Request request) {
        oauth.check(request);
        if (request.json() == null && !request.body().isBlank()) {
            throw Errors.notJson("Unexpected character in the entity body at [line:1, column:1]");
        }
        Call call =
                Call.of(request.method(), request.uri(), request.json(), users.integration(request.idempotencyKey()));
        return inOneUnit(call, dispatch(call)).with("Sforce-Limit-Info", "api-usage=1/1000000");
    }

    private Function<Call, Answer> dispatch(Call call) {
        if (call.is("POST", "composite", 1)) {
            return composite::answer;
        }
        return call.is("PATCH", "composite", 4) ? collections::upsert : api::answer;
    }

    private Answer inOneUnit(Call call, Function<Call, Answer> endpoint) {
        try {
            Answer answer = endpoint.apply(call);
            store.commit();
            return answer;
        } catch (Refused e) {
            store.rollback();
            throw e;
        }
    }

    /**
     * Takes a signed deal down as sales people would; answers the ids of what it made. One with a {@code stampedAt} looks
     * as if it had been written then and committed only now.
     */
    public ObjectNode sign(JsonNode deal) {
        String stamp = Json.text(deal, "stampedAt");
        SalesDesk open = stamp == null ? desk : new SalesDesk(store, new Writer(store, stopped(stamp)), users);
        try {
            ObjectNode ids = open.sign(deal);
            store.commit();
            return ids;
        } finally {
            store.rollback();
        }
    }

    private static Clock stopped(String stamp) {
        try {
            return Clock.fixed(Instant.parse(stamp), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("stampedAt is an instant such as 2026-11-24T09:30:00Z", e);
        }
    }

    /** Makes every access token given out so far invalid. */
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        Call call = new Call(
                "PATCH", "/services/data/v60.0", List.of("sobjects", object, id), Map.of(), fields, users.person());
        inOneUnit(call, api::answer);
        Row row = store.table(object).find(id);
        return row == null ? fields : row.whole();
    }

    @Override
    public Answer failure(int status) {
        return switch (status) {
            case 401 -> Errors.answer(401, "INVALID_SESSION_ID", "Session expired or invalid");
            case 403, 429 -> Errors.answer(status, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
            case 409 -> Errors.answer(409, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record");
            case 503 -> Errors.answer(503, "SERVER_UNAVAILABLE", "The server is temporarily unavailable");
            default -> Errors.answer(status, "UNKNOWN_EXCEPTION", "An unexpected error occurred.");
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
        store.clear();
        users.load();
        store.commit();
        journal.flush();
    }

    @Override
    public void close() {
        journal.close();
    }
}
