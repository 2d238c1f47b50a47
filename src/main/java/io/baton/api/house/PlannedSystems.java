package io.baton.api.house;

import io.baton.handoff.Itinerary.Leg;
import io.baton.system.RolesConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The systems that steps call: those that play the roles their operations name. */
@ApplicationScoped
public class PlannedSystems {

    private final RolesConfig roles;

    public PlannedSystems(RolesConfig roles) {
        this.roles = roles;
    }

    /** By name, in order. */
    public Set<String> of(List<Leg> legs) {
        Map<String, Set<String>> systems = roles.systems();
        Set<String> called = new TreeSet<>();
        legs.stream()
                .flatMap(leg -> leg.calls().stream())
                .map(call -> call.substring(0, Math.max(0, call.indexOf('.'))))
                .flatMap(first -> playing(systems, first))
                .forEach(called::add);
        return called;
    }

    /** A vendor's own step calls that vendor's routes by its name. */
    private static Stream<String> playing(Map<String, Set<String>> systems, String roleOrVendor) {
        return systems.entrySet().stream()
                .filter(system -> system.getKey().equals(roleOrVendor)
                        || system.getValue().contains(roleOrVendor))
                .map(Map.Entry::getKey);
    }
}
