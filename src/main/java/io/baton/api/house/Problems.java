package io.baton.api.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Problem;
import java.util.ArrayList;
import java.util.List;

/** A task's problems, as they were stored. */
final class Problems {

    private Problems() {}

    static List<Problem> of(JsonNode stored) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode each : stored) {
            problems.add(new Problem(
                    each.path("path").asText(),
                    each.path("label").asText(),
                    Problem.Kind.valueOf(each.path("kind").asText()),
                    each.path("reason").asText(),
                    each.path("owner").asText()));
        }
        return problems;
    }
}
