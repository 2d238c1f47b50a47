package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import io.baton.policy.rule.FieldPath;
import io.baton.task.Answer.FieldFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values an operator gives without being asked: checked, kept and laid over as those that people supply in tasks. */
@ApplicationScoped
public class OperatorValues {

    private static final String KEEP = """
        insert into supplied_values (handoff_id, path, value, was, by_whom, at)
        values (?, ?, ?::jsonb, ?::jsonb, ?, ?)
        """;

    private final ValueCheck check;
    private final Clock clock;

    OperatorValues(ValueCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Everything wrong with the values by path. */
    public List<FieldFault> faults(Map<String, JsonNode> values) {
        return check.faults(values);
    }

    /** Everything wrong with the form of the canonical objects among the variables. */
    public List<FieldFault> faults(ObjectNode variables) {
        return check.faultsOfObjects(JsonValues.plainMap(variables));
    }

    /**
     * Keeps the values; each counts from the next gate on, while the record says what it says now.
     *
     * @param variables as the recorded steps left them
     */
    public void keep(Connection c, UUID handoff, Map<String, JsonNode> values, ObjectNode variables, String by)
            throws SQLException {
        Map<String, Object> now = Supplied.overlay(JsonValues.plainMap(variables), PeopleBook.given(c, handoff));
        Instant at = clock.instant();
        for (Map.Entry<String, JsonNode> each : values.entrySet()) {
            String was =
                    Storable.json(JsonValues.node(FieldPath.parse(each.getKey()).get(now)));
            Sql.update(c, KEEP, handoff, each.getKey(), Storable.json(each.getValue()), was, by, at);
        }
    }
}
