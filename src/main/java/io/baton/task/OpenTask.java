package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.platform.Json;
import io.baton.policy.FactsDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task's row while the transaction holds it. */
record OpenTask(
        UUID id,
        UUID handoff,
        String handoffType,
        Ask.Kind kind,
        String gate,
        String owner,
        JsonNode problems,
        String factsDigest,
        TaskState state,
        @Nullable String assignee,
        int version) {

    static final String COLUMNS =
            "id, handoff_id, handoff_type, kind, gate, owner_role, problems, facts_digest, state, assignee, version";

    static final String HANDOFF = "select handoff_id from tasks where id = ?";

    static OpenTask read(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getObject("id", UUID.class),
                row.getObject("handoff_id", UUID.class),
                row.getString("handoff_type"),
                Ask.Kind.valueOf(row.getString("kind")),
                row.getString("gate"),
                row.getString("owner_role"),
                Json.read(row.getString("problems")),
                row.getString("facts_digest"),
                TaskState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getInt("version"));
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    boolean isWith(String person) {
        return person.equals(assignee);
    }

    boolean isWithAnother(String person) {
        return assignee != null && !isWith(person);
    }

    /** What is asked about the path. */
    Optional<JsonNode> problem(String path) {
        for (JsonNode problem : problems) {
            if (problem.path("path").asText().equals(path)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** The digest that an answer is bound to: of a review, of the values as they are when the given ones are laid over them. */
    String digestWith(Map<String, JsonNode> given) {
        if (kind != Ask.Kind.REVIEW || given.isEmpty()) {
            return factsDigest;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (JsonNode problem : problems) {
            String path = problem.path("path").asText();
            JsonNode value = given.getOrDefault(path, problem.path("value"));
            fields.putObject(path).set("value", value);
        }
        return FactsDigest.ofValues(fields);
    }

    boolean answers(Ask ask) {
        return kind == ask.kind() && gate.equals(ask.gate()) && owner.equals(ask.owner());
    }
}
