package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.journal.Json;
import io.vertx.core.Future;
import java.util.function.Predicate;

/** {@code /_faults}: puts faults in force, lists them, takes them away; for all systems or for one. */
final class FaultsApi {

    private final Faults faults;
    private final Downs downs;
    private final String system;

    /** An empty system is all of them. */
    FaultsApi(Faults faults, Downs downs, String system) {
        this.faults = faults;
        this.downs = downs;
        this.system = system;
    }

    void mount(Routes routes) {
        routes.onceDone("POST", "/_faults", this::add);
        routes.on("GET", "/_faults", request -> Answer.json(200, list(faults, mine(request))));
        routes.onceDone("DELETE", "/_faults", this::remove);
    }

    private Future<Answer> add(Request request) {
        JsonNode json = request.json();
        if (!(json instanceof ObjectNode order)) {
            return wrong("a fault is a JSON object");
        }
        if (!system.isEmpty()) {
            order.put("system", system);
        }
        try {
            Fault fault = Fault.read(order);
            if (fault.kind() == Fault.Kind.DOWN && !system.isEmpty()) {
                return wrong("down is asked of the control, which stays up");
            }
            return downs.strike(fault)
                    .map(struck -> Answer.json(201, Json.object().put("id", faults.add(fault))));
        } catch (IllegalArgumentException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Future<Answer> wrong(String message) {
        return Future.succeededFuture(Answer.json(400, Json.object().put("error", message)));
    }

    private Future<Answer> remove(Request request) {
        return downs.lift(faults.remove(mine(request))).map(Answer.empty(204));
    }

    private Predicate<Faults.Listed> mine(Request request) {
        String wanted = system.isEmpty() ? request.param("system") : system;
        String number = request.param("id");
        return listed -> (wanted.isEmpty() || listed.fault().system().equals(wanted))
                && (number.isEmpty() || number.equals(Integer.toString(listed.number())));
    }

    private static JsonNode list(Faults faults, Predicate<Faults.Listed> filter) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        faults.list().stream().filter(filter).forEach(listed -> {
            Fault fault = listed.fault();
            list.addObject()
                    .put("id", listed.number())
                    .put("system", fault.system())
                    .put("path", fault.path())
                    .put("kind", fault.kind().word())
                    .put("status", fault.status())
                    .put("retryAfter", fault.retryAfter())
                    .put("millis", fault.millis())
                    .put("probability", fault.probability())
                    .put("times", fault.times())
                    .put("served", listed.served());
        });
        return list;
    }
}
