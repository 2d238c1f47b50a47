package io.baton.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.Twins;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** What journeys look at: handoffs through the API, effects in the twins. */
final class Observer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Twins twins;
    private final BatonProcess baton;

    Observer(Twins twins, BatonProcess baton) {
        this.twins = twins;
        this.baton = baton;
    }

    /** Signs a deal of a template and answers its business key. */
    String sign(String template, String prefix) {
        return signed("{\"template\":\"" + template + "\",\"prefix\":\"" + prefix + "\"}")
                .get(0);
    }

    /** Signs what {@code POST /_deals} would and answers the business keys. */
    List<String> signed(String order) {
        return StreamSupport.stream(twins.signDeal(order).path("deals").spliterator(), false)
                .map(deal -> deal.path("opportunity").asText())
                .toList();
    }

    /** Every handoff of a business key, as the API lists them. */
    JsonNode handoffs(String key) {
        return baton.get("/api/v1/handoffs?key=" + key, "vic").path("items");
    }

    /** The one handoff of a business key, with all that belongs to it. */
    JsonNode handoff(String key) {
        return baton.get("/api/v1/handoffs/" + handoffs(key).path(0).path("id").asText(), "vic");
    }

    /** Waits until the one handoff of a key is as asserted. */
    void await(String key, Consumer<JsonNode> asserted) {
        Awaitility.await("the handoff of " + key)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> asserted.accept(handoffs(key).path(0)));
    }

    /** Waits until a handoff is as asserted; answers it with all that belongs to it. */
    JsonNode awaitHandoff(String id, Consumer<JsonNode> asserted) {
        Awaitility.await("the handoff " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> asserted.accept(baton.get("/api/v1/handoffs/" + id, "vic")));
        return baton.get("/api/v1/handoffs/" + id, "vic");
    }
}
