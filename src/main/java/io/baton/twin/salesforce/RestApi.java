package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.soql.Soql;

/** Knows what each call under {@code /services/data/vNN.N} asks for. It neither commits nor rolls back. */
final class RestApi {

    private final Sobjects sobjects;
    private final Soql soql;
    private final Descriptions descriptions;

    RestApi(Sobjects sobjects, Soql soql, Descriptions descriptions) {
        this.sobjects = sobjects;
        this.soql = soql;
        this.descriptions = descriptions;
    }

    Answer answer(Call call) {
        return switch (call.part(0)) {
            case "query", "queryAll" -> query(call);
            case "sobjects" -> sobjects(call);
            case "limits" -> descriptions.limits();
            case "" -> descriptions.resources(call);
            default -> throw Errors.notFound();
        };
    }

    private Answer query(Call call) {
        if (!call.method().equals("GET")) {
            throw methodNotAllowed(call);
        }
        if (call.parts().size() > 1) {
            return soql.more(call.part(1), call.servicePath());
        }
        if (call.param("q").isEmpty()) {
            throw Errors.refused(400, "MALFORMED_QUERY", "A query string has to be specified");
        }
        return soql.query(call.param("q"), call.servicePath(), pageSize(call));
    }

    private static int pageSize(Call call) {
        String asked = call.param("batchSize");
        return asked.matches("\\d{1,4}") ? Math.min(2000, Math.max(1, Integer.parseInt(asked))) : 0;
    }

    private Answer sobjects(Call call) {
        return switch (call.parts().size()) {
            case 1 -> descriptions.all();
            case 2 -> object(call);
            case 3 -> record(call);
            case 4 -> recordBy(call);
            default -> throw Errors.notFound();
        };
    }

    private Answer object(Call call) {
        return switch (call.method()) {
            case "GET" -> descriptions.describe(sobjects.type(call.part(1)));
            case "POST" -> sobjects.create(call.part(1), call.body(), call.actor());
            default -> throw methodNotAllowed(call);
        };
    }

    private Answer record(Call call) {
        String object = call.part(1);
        if (call.part(2).equals("describe")) {
            return descriptions.describe(sobjects.type(object));
        }
        return switch (call.method()) {
            case "GET" -> sobjects.read(object, call.part(2), call);
            case "PATCH" -> sobjects.update(object, call.part(2), call.body(), call.actor());
            case "DELETE" -> sobjects.delete(object, call.part(2), call.actor());
            default -> throw methodNotAllowed(call);
        };
    }

    private Answer recordBy(Call call) {
        if (call.is("GET", "sobjects", 4) && call.part(3).equals("VersionData")) {
            return descriptions.document(sobjects.read(call.part(1), call.part(2), call));
        }
        ExternalKey key = new ExternalKey(call.part(1), call.part(2), call.part(3));
        return switch (call.method()) {
            case "GET" -> sobjects.readBy(key, call);
            case "PATCH" -> sobjects.upsert(key, call.body(), call);
            case "DELETE" -> sobjects.deleteBy(key, call);
            default -> throw methodNotAllowed(call);
        };
    }

    static RuntimeException methodNotAllowed(Call call) {
        String message = "HTTP Method '" + call.method() + "' not allowed. Allowed are GET,POST,PATCH,DELETE";
        return Errors.refused(405, "METHOD_NOT_ALLOWED", message);
    }

    /** A JSON error body as composite answers carry it: the same list. */
    static ArrayNode errors(Answer answer) {
        return answer.json() instanceof ArrayNode list ? list : Json.MAPPER.createArrayNode();
    }

    static ObjectNode headers(Answer answer) {
        ObjectNode headers = Json.object();
        answer.headers().forEach(headers::put);
        return headers;
    }
}
