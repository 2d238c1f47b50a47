package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.policy.Asks;
import io.baton.policy.FactsDigest;

/**
 * An ask in the form it is stored.
 *
 * @param problems the ask's, each with the {@code value} that stood there and whether it is put right {@code atSource}
 * @param facts    what people see
 * @param factsDigest of the facts; of a review, of the values that are looked at
 */
record Asked(Ask ask, String problems, String facts, String factsDigest) {

    static Asked of(Ask ask) {
        JsonNode fields = ask.facts().path(Asks.FIELDS);
        ArrayNode problems = JsonNodeFactory.instance.arrayNode();
        ask.problems().forEach(problem -> problems.add(problem(problem, fields.path(problem.path()))));
        JsonNode facts = ask.facts().deepCopy();
        if (facts instanceof ObjectNode object) {
            object.remove(Asks.FIELDS);
        }
        String digest = ask.kind() == Ask.Kind.REVIEW ? FactsDigest.ofValues(fields) : FactsDigest.of(facts);
        return new Asked(ask, Storable.json(problems), Storable.json(facts), digest);
    }

    private static ObjectNode problem(Problem problem, JsonNode field) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", problem.path());
        node.put("label", problem.label());
        node.put("kind", problem.kind().name());
        node.put("reason", problem.reason());
        node.put("owner", problem.owner());
        field.properties().forEach(member -> node.set(member.getKey(), member.getValue()));
        return node;
    }
}
