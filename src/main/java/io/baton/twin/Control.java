package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.http.Site;
import io.baton.twin.journal.Json;
import java.util.Collection;

/** The one address that is not a vendor's: deals, corrections by hand, effects, faults, mail, reset. */
final class Control implements Site {

    private final Cast cast;
    private final EffectsApi effects;
    private final FaultsApi faults;
    private final Deals deals;

    Control(Cast cast, EffectsApi effects, FaultsApi faults, Deals deals) {
        this.cast = cast;
        this.effects = effects;
        this.faults = faults;
        this.deals = deals;
    }

    @Override
    public String system() {
        return "control";
    }

    @Override
    public void mount(Routes routes) {
        effects.mount(routes);
        faults.mount(routes);
        routes.on("POST", "/_deals", this::sign);
        routes.on("GET", "/_deals/templates", request -> Answer.json(200, DealTemplates.list()));
        routes.on("PATCH", "/_records/:system/:object/:id", this::correct);
        routes.on("POST", "/_records/netsuite/:object", this::prepare);
        routes.on("POST", "/_tokens/expire", request -> {
            cast.salesforce().expireTokens();
            cast.netsuite().expireTokens();
            return Answer.empty(204);
        });
        routes.on("POST", "/_reset", request -> {
            cast.all().forEach(twin -> twin.reset());
            return Answer.empty(204);
        });
        routes.on("GET", "/_mail", request -> listed(cast.mail().mails()));
        routes.on("GET", "/_messages", request -> listed(cast.slack().messages()));
    }

    private static Answer listed(Collection<ObjectNode> documents) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        documents.forEach(list::add);
        return Answer.json(200, list);
    }

    private Answer sign(Request request) {
        JsonNode order = request.json();
        if (order == null) {
            return wrong("a deal is a JSON object");
        }
        try {
            return Answer.json(200, deals.sign(order));
        } catch (IllegalArgumentException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Answer wrong(String message) {
        return Answer.json(400, Json.object().put("error", message));
    }

    private Answer correct(Request request) {
        if (!(request.json() instanceof ObjectNode fields)) {
            return wrong("a correction is a JSON object of fields");
        }
        return cast.all().stream()
                .filter(twin -> twin.system().equals(request.param("system")))
                .findFirst()
                .map(twin -> Answer.json(200, twin.correct(request.param("object"), request.param("id"), fields)))
                .orElseGet(() -> wrong("there is no system " + request.param("system")));
    }

    /** A record that is in the ERP before Baton comes. */
    private Answer prepare(Request request) {
        return request.json() instanceof ObjectNode fields
                ? Answer.json(200, cast.netsuite().prepare(request.param("object"), fields))
                : wrong("a record is a JSON object of fields");
    }

    @Override
    public void flush() {
        cast.all().forEach(twin -> twin.flush());
    }

    @Override
    public Answer failure(int status) {
        return Answer.json(status, Json.object().put("error", "the control broke; its log says why"));
    }
}
