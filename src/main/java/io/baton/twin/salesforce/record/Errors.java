package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import java.util.List;

/** Salesforce's error answers: {@code [{"message","errorCode","fields"}]}. */
public final class Errors {

    private Errors() {}

    public static Refused refused(int status, String code, String message, String... fields) {
        return new Refused(answer(status, code, message, fields));
    }

    public static Answer answer(int status, String code, String message, String... fields) {
        return Answer.json(status, body(code, message, fields));
    }

    public static ArrayNode body(String code, String message, String... fields) {
        ArrayNode errors = Json.MAPPER.createArrayNode();
        ObjectNode error = errors.addObject().put("message", message).put("errorCode", code);
        if (fields.length > 0) {
            List.of(fields).forEach(error.putArray("fields")::add);
        }
        return errors;
    }

    public static Refused notFound() {
        return refused(404, "NOT_FOUND", "The requested resource does not exist");
    }

    public static Refused noSuchColumn(String field, String object) {
        return refused(400, "INVALID_FIELD", "No such column '" + field + "' on sobject of type " + object);
    }

    public static Refused notJson(String message) {
        return refused(400, "JSON_PARSER_ERROR", message);
    }
}
