package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.http.Twin;
import io.baton.twin.journal.Effect;
import io.baton.twin.journal.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** {@code /_effects}: what was done, by key; {@code ?summary=true} adds it up by object. */
final class EffectsApi {

    private final Collection<Twin> twins;

    EffectsApi(Collection<Twin> twins) {
        this.twins = List.copyOf(twins);
    }

    void mount(Routes routes) {
        routes.on("GET", "/_effects", this::answer);
    }

    List<Effect> list(Predicate<Effect> filter) {
        return twins.stream()
                .flatMap(twin -> twin.effects().list(filter).stream())
                .toList();
    }

    private Answer answer(Request request) {
        List<Effect> effects = list(effect -> matches(request, effect));
        return Answer.json(200, request.param("summary").equals("true") ? summary(effects) : rendered(effects));
    }

    private static boolean matches(Request request, Effect effect) {
        return like(request.param("system"), effect.system())
                && like(request.param("object"), effect.object())
                && like(request.param("key"), effect.key())
                && (!request.param("doubled").equals("true") || effect.created() > 1);
    }

    private static boolean like(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static JsonNode rendered(List<Effect> effects) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (Effect effect : effects) {
            ObjectNode one = list.addObject()
                    .put("system", effect.system())
                    .put("object", effect.object())
                    .put("key", effect.key())
                    .put("id", effect.id())
                    .put("created", effect.created())
                    .put("changed", effect.changed())
                    .put("deleted", effect.deleted())
                    .put("calls", effect.calls());
            effect.idempotencyKeys().forEach(one.putArray("idempotencyKeys")::add);
        }
        return list;
    }

    private static JsonNode summary(List<Effect> effects) {
        Map<String, ObjectNode> totals = new TreeMap<>();
        for (Effect effect : effects) {
            ObjectNode total = totals.computeIfAbsent(
                    effect.system() + "/" + effect.object(),
                    name -> Json.object().put("system", effect.system()).put("object", effect.object()));
            add(total, "keys", 1);
            add(total, "created", effect.created());
            add(total, "changed", effect.changed());
            add(total, "deleted", effect.deleted());
            add(total, "calls", effect.calls());
            add(total, "doubled", effect.created() > 1 ? 1 : 0);
        }
        ArrayNode list = Json.MAPPER.createArrayNode();
        totals.values().forEach(list::add);
        return list;
    }

    private static void add(ObjectNode total, String name, int number) {
        total.put(name, total.path(name).asLong() + number);
    }
}
