package io.baton.dashboard.house;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.house.PlannedSystems;
import io.baton.dashboard.HandoffObjects;
import io.baton.handoff.HandoffId;
import io.baton.handoff.Itinerary;
import io.baton.handoff.OperatorActs;
import io.baton.handoff.People;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the ledger's recorded steps. */
@ApplicationScoped
public class LeftObjects implements HandoffObjects {

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

    @Override
    public ObjectNode of(UUID handoff) {
        ObjectNode left = Sql.once(store, c -> acts.variables(c, handoff));
        Map<String, Object> whole = people.overlay(BroughtValues.plain(left), people.of(new HandoffId(handoff)));
        return JsonValues.node(whole) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Origins origins(UUID handoff) {
        BroughtValues brought = BroughtValues.of(store, handoff);
        return path ->
                brought.by(path).map(step -> new Origin(step.key(), systems(step.type(), step.key()), step.at()));
    }

    @Override
    public String systems(String type, String stepKey) {
        List<Itinerary.Leg> legs = itinerary.of(type).stream()
                .filter(leg -> leg.recordedAs(stepKey))
                .toList();
        return String.join(", ", systems.of(legs));
    }
}
