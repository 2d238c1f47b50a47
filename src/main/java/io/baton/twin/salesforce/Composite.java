package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Store;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several calls in one: later ones may refer to earlier ones' answers; all or nothing where asked. */
final class Composite {

    private static final int MOST = 25;
    private static final int MOST_QUERIES = 5;
    private static final String ROLLED_BACK =
            "The transaction was rolled back since another operation in the same transaction failed.";

    private final RestApi api;
    private final Store store;

    Composite(RestApi api, Store store) {
        this.api = api;
        this.store = store;
    }

    Answer answer(Call call) {
        JsonNode requests =
                call.body() == null ? NullNode.getInstance() : call.body().path("compositeRequest");
        check(requests);
        boolean allOrNone = call.body() != null && call.body().path("allOrNone").asBoolean(false);
        References references = new References();
        List<Answer> answers = new ArrayList<>();
        boolean failed = false;
        for (JsonNode request : requests) {
            Answer answer = failed ? halted(ROLLED_BACK) : answer(call, request, references);
            answers.add(answer);
            failed = allOrNone && answer.status() >= 300;
            references.keep(request.path("referenceId").asText(), answer);
            if (failed) {
                break;
            }
            settle(allOrNone, answer);
        }
        if (failed) {
            store.rollback();
            undo(requests, answers);
        }
        return rendered(requests, answers);
    }

    private void settle(boolean allOrNone, Answer answer) {
        if (allOrNone) {
            return;
        }
        if (answer.status() < 300) {
            store.commit();
        } else {
            store.rollback();
        }
    }

    private static void check(JsonNode requests) {
        if (!requests.isArray() || requests.isEmpty()) {
            throw Errors.notJson("compositeRequest is required");
        }
        long queries = 0;
        for (JsonNode request : requests) {
            queries += request.path("url").asText().contains("/query") ? 1 : 0;
        }
        if (requests.size() > MOST || queries > MOST_QUERIES) {
            String message = requests.size() > MOST
                    ? "The limit of " + MOST + " subrequests was exceeded"
                    : "The limit of " + MOST_QUERIES + " query subrequests was exceeded";
            throw Errors.refused(400, "LIMIT_EXCEEDED", message);
        }
    }

    private Answer answer(Call outer, JsonNode request, References references) {
        try {
            String url = references.resolve(request.path("url").asText());
            JsonNode body = request.has("body") ? references.resolve(request.get("body")) : null;
            return api.answer(Call.of(request.path("method").asText(), encoded(url), body, outer.actor()));
        } catch (Refused e) {
            return e.answer();
        } catch (References.Unknown e) {
            return halted(String.valueOf(e.getMessage()));
        }
    }

    /** Callers may leave spaces in the query of a subrequest, which is no address by itself. */
    private static String encoded(String url) {
        return url.replace(" ", "%20");
    }

    private static Answer halted(String message) {
        return Errors.answer(400, "PROCESSING_HALTED", message);
    }

    /** Everybody but the culprit, which is the last to have run, was rolled back. */
    private static void undo(JsonNode requests, List<Answer> answers) {
        for (int i = 0; i < answers.size() - 1; i++) {
            answers.set(i, halted(ROLLED_BACK));
        }
        while (answers.size() < requests.size()) {
            answers.add(halted(ROLLED_BACK));
        }
    }

    private static Answer rendered(JsonNode requests, List<Answer> answers) {
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("compositeResponse");
        for (int i = 0; i < answers.size(); i++) {
            @Nullable JsonNode json = answers.get(i).json();
            ObjectNode response = responses.addObject();
            response.set("body", json == null ? NullNode.getInstance() : json);
            response.set("httpHeaders", RestApi.headers(answers.get(i)));
            response.put("httpStatusCode", answers.get(i).status());
            response.put("referenceId", requests.get(i).path("referenceId").asText());
        }
        return Answer.json(200, body);
    }
}
