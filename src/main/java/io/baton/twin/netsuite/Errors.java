package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import java.util.Map;

/** NetSuite's error answers: {@code {type,title,status,"o:errorDetails":[…]}}. */
final class Errors {

    private static final String RFC = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.";
    private static final Map<Integer, String> SECTIONS =
            Map.of(400, "5.1", 401, "5.2", 403, "5.4", 404, "5.5", 405, "5.6");
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            429, "Too Many Requests",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private Errors() {}

    static Answer answer(int status, String code, String detail, String path) {
        ObjectNode body = Json.object()
                .put("type", RFC + SECTIONS.getOrDefault(status, status < 500 ? "5" : "6"))
                .put("title", TITLES.getOrDefault(status, "Error"))
                .put("status", status);
        ObjectNode details = body.putArray("o:errorDetails").addObject().put("detail", detail);
        if (!path.isEmpty()) {
            details.put("o:errorPath", path);
        }
        details.put("o:errorCode", code);
        return Answer.json(status, body)
                .with("Content-Type", "application/vnd.oracle.resource+json; type=error; charset=UTF-8");
    }

    static Refused invalidContent(String detail, String path) {
        return new Refused(answer(400, "INVALID_CONTENT", detail, path));
    }

    static Refused missing(String detail, String path) {
        return new Refused(answer(400, "USER_ERROR", detail, path));
    }

    static Refused noSuchRecord() {
        String detail = "The record instance does not exist. Provide a valid record instance ID.";
        return new Refused(answer(404, "NONEXISTENT_ID", detail, ""));
    }

    static Refused noSuchType(String type) {
        String detail = "Record type '" + type + "' does not exist.";
        return new Refused(answer(404, "NONEXISTENT_RECORD_TYPE", detail, ""));
    }

    static Answer busy() {
        String detail = "Concurrent request limit exceeded. Request blocked.";
        return answer(429, "CONCURRENCY_LIMIT_EXCEEDED", detail, "");
    }

    static Answer badToken() {
        String detail = "Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at"
                + " Setup > Users/Roles > User Management > View Login Audit Trail.";
        return answer(401, "INVALID_LOGIN", detail, "").with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
