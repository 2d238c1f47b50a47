package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.policy.Asks;
import io.baton.policy.FactsDigest;

/** An ask in the form it is stored: each problem with the value that stood there, and the facts people see. */
record Asked(Ask ask, JsonNode problems, JsonNode facts, String factsDigest) {

    static Asked of(Ask ask) {
        JsonNode values = ask.facts().path(Asks.VALUES);
        ArrayNode problems = JsonNodeFactory.instance.arrayNode();
        ask.problems().forEach(problem -> problems.add(problem(problem, values.path(problem.path()))));
        JsonNode facts = ask.facts().deepCopy();
        if (facts instanceof ObjectNode object) {
            object.remove(Asks.VALUES);
        }
        return new Asked(ask, problems, facts, FactsDigest.of(facts));
    }

    private static ObjectNode problem(Problem problem, JsonNode value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", problem.path());
        node.put("label", problem.label());
        node.put("kind", problem.kind().name());
        node.put("reason", problem.reason());
        node.put("owner", problem.owner());
        if (!value.isMissingNode()) {
            node.set("value", value);
        }
        return node;
    }
}
