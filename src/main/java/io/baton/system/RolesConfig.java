package io.baton.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which vendor plays which role; a role's routes are those in the vendor's folder. */
@ConfigMapping(prefix = "baton.roles")
public interface RolesConfig {

    /** Where deals are closed. */
    @WithDefault("salesforce")
    String crm();

    /** Where projects, milestones and staffing are kept. */
    @WithDefault("certinia")
    String psa();

    /** Where customers are billed. */
    @WithDefault("netsuite")
    String erp();

    /** Where people are employed. */
    @WithDefault("bamboohr")
    String hris();

    /** Where the project team works. */
    @WithDefault("redmine")
    String workspace();

    /** The channels that tell people about tasks: {@code mail}, {@code slack}, {@code teams}, several divided by commas, or {@code none}. */
    @WithDefault("mail,slack")
    @WithName("notify")
    String channels();

    /** The channels by name; empty where nobody is to be told. */
    default Set<String> channelNames() {
        Set<String> names = new TreeSet<>(List.of(channels().split("\\s*,\\s*", -1)));
        names.removeAll(Set.of("", "none"));
        return names;
    }

    /** The systems in use by name, each with the roles it plays, in a fixed order. */
    default Map<String, Set<String>> systems() {
        Map<String, Set<String>> systems = new TreeMap<>();
        play(systems, crm(), "crm");
        play(systems, psa(), "psa");
        play(systems, erp(), "erp");
        play(systems, hris(), "hris");
        play(systems, workspace(), "workspace");
        channelNames().forEach(channel -> play(systems, channel, "notify"));
        return systems;
    }

    /** The system in use that a route calls, by the route's id: {@code netsuite.upsert-job}, {@code notify.slack}. */
    default Optional<String> systemOf(String routeId) {
        int dot = routeId.indexOf('.');
        String folder = dot < 0 ? routeId : routeId.substring(0, dot);
        String system = folder.equals("notify") ? routeId.substring(dot + 1) : folder;
        return systems().containsKey(system) ? Optional.of(system) : Optional.empty();
    }

    private static void play(Map<String, Set<String>> systems, String system, String role) {
        systems.computeIfAbsent(system, name -> new TreeSet<>()).add(role);
    }
}
