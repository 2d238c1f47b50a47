package io.baton.dashboard.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the recorded steps of a handoff brought, as read at one moment: a page asks it for many places.
 *
 * @param steps those that changed variables, the newest first
 */
record BroughtValues(List<Step> steps) {

    private static final String CHANGES = """
        select h.type, s.step_key, s.variables, s.recorded_at from steps s join handoffs h on h.id = s.handoff_id
        where s.handoff_id = ? and s.variables is not null order by s.recorded_at desc
        """;

    /** A step of that kind of handoff, and the values it left. */
    record Step(String type, String key, Map<String, Object> values, Instant at) {}

    static BroughtValues of(DataSource store, UUID handoff) {
        return new BroughtValues(Sql.once(store, c -> Sql.query(c, CHANGES, BroughtValues::step, handoff)));
    }

    /** The last step that brought a value for the place; empty when none did. */
    Optional<Step> by(String path) {
        FieldPath field = FieldPath.parse(path);
        return steps.stream()
                .filter(step -> !Values.isMissing(field.get(step.values())))
                .findFirst();
    }

    /** The members of an object as plain values, without those that are null. */
    static Map<String, Object> plain(JsonNode object) {
        Map<String, Object> plain = new HashMap<>();
        object.properties().forEach(each -> {
            Object value = JsonValues.plain(each.getValue());
            if (value != null) {
                plain.put(each.getKey(), value);
            }
        });
        return plain;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("type"),
                row.getString("step_key"),
                plain(Json.read(row.getString("variables"))),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }
}
