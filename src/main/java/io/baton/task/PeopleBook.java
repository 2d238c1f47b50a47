package io.baton.task;

import io.baton.handoff.HandoffId;
import io.baton.handoff.People;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What people answered, in the form gates read it: {@code _decisions} is a list of {@code gate, role, outcome,
 * factsDigest, by, at, comment}, {@code _supplied} one of {@code path, value, was, by, at}, both in order of time.
 */
@ApplicationScoped
public class PeopleBook implements People {

    static final String DECISIONS = "_decisions";
    static final String SUPPLIED = "_supplied";

    private static final String DECIDED = """
        select gate, owner_role, outcome, facts_digest, completed_by, completed_at, comment from tasks
        where handoff_id = ? and state = 'COMPLETED' and kind in ('APPROVAL', 'EXCEPTION', 'REVIEW')
        order by completed_at, id
        """;

    private static final String GIVEN =
            "select path, value, was, by_whom, at from supplied_values where handoff_id = ? order by id";

    private final DataSource store;

    public PeopleBook(DataSource store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> of(HandoffId id) {
        return Sql.once(store, c -> of(c, id.value()));
    }

    /** Likewise as the transaction sees it. */
    static Map<String, Object> of(Connection c, UUID handoff) throws SQLException {
        return Map.of(
                DECISIONS, Sql.query(c, DECIDED, PeopleBook::decision, handoff),
                SUPPLIED, given(c, handoff).stream().map(SuppliedValue::asMap).toList());
    }

    /** The values supplied for a handoff, in order of time. */
    static List<SuppliedValue> given(Connection c, UUID handoff) throws SQLException {
        return Sql.query(c, GIVEN, PeopleBook::supplied, handoff);
    }

    @Override
    public Map<String, Object> overlay(Map<String, Object> variables, Map<String, Object> people) {
        if (!(people.get(SUPPLIED) instanceof List<?> list)) {
            return variables;
        }
        List<SuppliedValue> values = list.stream()
                .filter(Map.class::isInstance)
                .map(each -> SuppliedValue.of((Map<?, ?>) each))
                .toList();
        return Supplied.overlay(variables, values);
    }

    private static Map<String, @Nullable Object> decision(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> decision = new LinkedHashMap<>();
        decision.put("gate", row.getString("gate"));
        decision.put("role", row.getString("owner_role"));
        decision.put("outcome", row.getString("outcome"));
        decision.put("factsDigest", row.getString("facts_digest"));
        decision.put("by", row.getString("completed_by"));
        decision.put("at", String.valueOf(Sql.instant(row, "completed_at")));
        decision.put("comment", Objects.toString(row.getString("comment"), ""));
        return decision;
    }

    private static SuppliedValue supplied(ResultSet row) throws SQLException {
        return new SuppliedValue(
                row.getString("path"),
                JsonValues.plain(Json.read(row.getString("value"))),
                JsonValues.plain(Json.read(row.getString("was"))),
                row.getString("by_whom"),
                String.valueOf(Sql.instant(row, "at")));
    }
}
