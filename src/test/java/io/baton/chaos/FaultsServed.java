package io.baton.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.twin.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** How often the twins have struck, by kind of fault, as their control lists it. */
final class FaultsServed {

    private FaultsServed() {}

    static Map<String, Integer> of(Twins twins) {
        Map<String, Integer> served = new TreeMap<>();
        for (JsonNode fault : list(twins)) {
            String kind = fault.path("kind").asText();
            String name = "status".equals(kind) ? fault.path("status").asText() : kind;
            served.merge(name, fault.path("served").asInt(), Integer::sum);
        }
        return served;
    }

    private static JsonNode list(Twins twins) {
        try (var answer = URI.create(twins.controlUrl() + "/_faults").toURL().openStream()) {
            return Json.read(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
