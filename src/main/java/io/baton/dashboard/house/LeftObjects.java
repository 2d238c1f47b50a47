package io.baton.dashboard.house;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.house.PlannedSystems;
import io.baton.dashboard.HandoffObjects;
import io.baton.handoff.HandoffId;
import io.baton.handoff.Itinerary;
import io.baton.handoff.OperatorActs;
import io.baton.handoff.People;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the ledger's recorded steps. */
@ApplicationScoped
public class LeftObjects implements HandoffObjects {

    private static final String CHANGES = """
        select h.type, s.step_key, s.variables, s.recorded_at from steps s join handoffs h on h.id = s.handoff_id
        where s.handoff_id = ? and s.variables is not null order by s.recorded_at desc
        """;

    private final DataSource store;
    private final OperatorActs acts;
    private final People people;
    private final Itinerary itinerary;
    private final PlannedSystems systems;

    public LeftObjects(
            DataSource store, OperatorActs acts, People people, Itinerary itinerary, PlannedSystems systems) {
        this.store = store;
        this.acts = acts;
        this.people = people;
        this.itinerary = itinerary;
        this.systems = systems;
    }

    private record Change(String type, String step, String variables, Instant at) {}

    @Override
    public ObjectNode of(UUID handoff) {
        ObjectNode left = Sql.once(store, c -> acts.variables(c, handoff));
        Map<String, Object> plain = new HashMap<>();
        left.properties().forEach(each -> {
            Object value = JsonValues.plain(each.getValue());
            if (value != null) {
                plain.put(each.getKey(), value);
            }
        });
        Map<String, Object> whole = people.overlay(plain, people.of(new HandoffId(handoff)));
        return JsonValues.node(whole) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Optional<Origin> origin(UUID handoff, String path) {
        FieldPath field = FieldPath.parse(path);
        List<Change> changes = Sql.once(
                store,
                c -> Sql.query(
                        c,
                        CHANGES,
                        row -> new Change(
                                row.getString("type"),
                                row.getString("step_key"),
                                row.getString("variables"),
                                Objects.requireNonNull(Sql.instant(row, "recorded_at"))),
                        handoff));
        return changes.stream()
                .filter(change -> brings(change, field))
                .findFirst()
                .map(change -> new Origin(change.step(), systems(change.type(), change.step()), change.at()));
    }

    private static boolean brings(Change change, FieldPath field) {
        Map<String, Object> left = new HashMap<>();
        Json.read(change.variables()).properties().forEach(each -> {
            Object value = JsonValues.plain(each.getValue());
            if (value != null) {
                left.put(each.getKey(), value);
            }
        });
        return !Values.isMissing(field.get(left));
    }

    @Override
    public String systems(String type, String stepKey) {
        List<Itinerary.Leg> legs = itinerary.of(type).stream()
                .filter(leg -> leg.recordedAs(stepKey))
                .toList();
        return String.join(", ", systems.of(legs));
    }
}
