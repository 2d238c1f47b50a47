package io.baton.twin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Credentials;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.time.Clock;
import java.util.Collection;

/** Slack's incoming webhook. It knows no idempotency: the same message twice is two messages. */
public final class SlackTwin implements HttpTwin {

    private static final String MESSAGE = "message";

    private final Journal journal;
    private final Clock clock;
    private final Effects effects = new Effects("slack");
    private final Documents documents;

    public SlackTwin(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.documents = new Documents(journal, effects);
    }

    @Override
    public String system() {
        return "slack";
    }

    @Override
    public void load() {
        documents.load();
    }

    @Override
    public void mount(Routes routes) {
        routes.on("POST", "/services/:team/:webhook/:token", this::post);
        routes.on("GET", "/_messages", request -> {
            ObjectNode body = Json.object();
            messages().forEach(body.putArray("messages")::add);
            return Answer.json(200, body);
        });
    }

    private Answer post(Request request) {
        boolean known =
                request.param("team").equals("T000") && request.param("webhook").equals("B000");
        if (!known) {
            return Answer.text(404, "no_service");
        }
        if (!request.param("token").equals(Credentials.SECRET)) {
            return Answer.text(403, "invalid_token");
        }
        JsonNode json = request.json();
        if (json == null || !json.isObject()) {
            return Answer.text(400, "invalid_payload");
        }
        if (json.path("text").asText().isEmpty() && json.path("blocks").isEmpty()) {
            return Answer.text(400, "no_text");
        }
        keep(request, json);
        return Answer.text(200, "ok");
    }

    private void keep(Request request, JsonNode json) {
        String id = Long.toString(documents.nextId(MESSAGE));
        String idempotencyKey = request.idempotencyKey();
        String key = idempotencyKey == null ? json.path("text").asText() : idempotencyKey;
        ObjectNode message =
                Json.object().put("id", id).put("at", clock.instant().toString());
        message.set("message", json);
        documents.put(new Write(MESSAGE, key, id, Outcome.CREATED, idempotencyKey), message);
    }

    /** Every message posted, oldest first. */
    public Collection<ObjectNode> messages() {
        return documents.all(MESSAGE);
    }

    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        throw new Refused(Answer.empty(404));
    }

    @Override
    public Answer failure(int status) {
        Answer answer = Answer.text(status, status == 429 ? "rate_limited" : "rollup_error");
        return status == 429 ? answer.with("Retry-After", "1") : answer;
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
