package io.baton.task;

import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import io.baton.policy.Definitions;
import io.baton.policy.FactsDigest;
import io.baton.policy.definition.Definition;
import io.baton.policy.rule.FieldPath;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which of the values that people supplied go back to the CRM, as routes ask for it. Thread-safe. */
@Singleton
@Named("writeBacks")
@Unremovable
@RegisterForReflection
public class WriteBacks {

    private static final String OF_KEY = """
        select h.id from handoffs h where h.type = any(?) and h.business_key = ?
          and exists (select from supplied_values s where s.handoff_id = h.id)
        order by h.opened_at
        """;

    private final DataSource store;
    private final Definitions definitions;

    public WriteBacks(DataSource store, Definitions definitions) {
        this.store = store;
        this.definitions = definitions;
    }

    /**
     * The values to write, {@code path} and {@code value}: those that the handoff has gone on with. A field that has been
     * put right in the CRM since a value was supplied for it has none.
     *
     * @param handoff the exchange's variable of that name
     */
    public List<Map<String, Object>> inForce(
            Map<String, Object> handoff,
            @Nullable Object customer,
            @Nullable Object contract,
            @Nullable Object project) {
        Map<String, Object> now = new LinkedHashMap<>();
        put(now, "customer", customer);
        put(now, "contract", contract);
        put(now, "project", project);
        Set<String> paths = paths(String.valueOf(handoff.get("type")));
        UUID id = UUID.fromString(String.valueOf(handoff.get("id")));
        Map<String, Map<String, Object>> last = new LinkedHashMap<>();
        for (SuppliedValue each : paths.isEmpty() ? List.<SuppliedValue>of() : given(id)) {
            if (paths.contains(each.path()) && stands(each, now)) {
                last.put(each.path(), Map.of("path", each.path(), "value", Objects.requireNonNull(each.value())));
            }
        }
        return List.copyOf(last.values());
    }

    /** What was supplied for the deal of that key and may stand in the CRM by now, in order of time; mostly nothing. */
    public List<Map<String, @Nullable Object>> supplied(String key) {
        String[] types = definitions.all().values().stream()
                .filter(definition -> !WriteBackFields.of(definition).isEmpty())
                .map(Definition::type)
                .toArray(String[]::new);
        if (types.length == 0) {
            return List.of();
        }
        return Sql.once(store, c -> supplied(c, types, key)).stream()
                .map(SuppliedValue::asMap)
                .toList();
    }

    private static List<SuppliedValue> supplied(Connection c, String[] types, String key) throws SQLException {
        List<UUID> handoffs =
                Sql.query(c, OF_KEY, row -> row.getObject(1, UUID.class), c.createArrayOf("text", types), key);
        List<SuppliedValue> all = new ArrayList<>();
        for (UUID handoff : handoffs) {
            all.addAll(PeopleBook.given(c, handoff));
        }
        return all;
    }

    private List<SuppliedValue> given(UUID handoff) {
        return Sql.once(store, c -> PeopleBook.given(c, handoff));
    }

    private Set<String> paths(String type) {
        Definition definition = definitions.all().get(type);
        return definition == null ? Set.of() : WriteBackFields.of(definition);
    }

    private static boolean stands(SuppliedValue supplied, Map<String, Object> now) {
        Object there = FieldPath.parse(supplied.path()).get(now);
        return there != null
                && FactsDigest.of(JsonValues.node(there)).equals(FactsDigest.of(JsonValues.node(supplied.value())));
    }

    private static void put(Map<String, Object> now, String name, @Nullable Object value) {
        if (value != null) {
            now.put(name, value);
        }
    }
}
