package io.baton.check;

import io.baton.check.camel.RouteCheck;
import io.baton.check.camel.SchemaCheck;
import io.baton.check.house.DefinitionCheck;
import io.baton.check.house.HolidayCheck;
import io.baton.check.house.MappingCheck;
import io.baton.check.house.SettingsCheck;
import io.baton.check.house.WriteBackCheck;
import io.baton.check.route.HouseRules;
import io.baton.check.route.Routes;
import io.baton.check.route.StepKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;

/**
 * Holds routes, mappings, definitions and settings against each other before they run. A fault in one file never
 * hides those of others, and nothing is started, sent or changed; the context is as it was before.
 */
public final class BatonCheck {

    /** Rules that compare files: with a file unreadable they would blame the others for what it may say. */
    private static final Set<String> ACROSS = Set.of(
            "direct-unanswered",
            "direct-uncalled",
            "mapping-unused",
            "step-key",
            "gate-unused",
            "refresh-unknown",
            "handoff-unrouted");

    private final CheckFolders folders;
    private final Known known;
    private final RouteCheck camel;
    private final Clock clock;

    /** @param knownKeys the declared configuration keys, see {@link Known#keys} */
    public BatonCheck(CheckFolders folders, Set<String> knownKeys, CamelContext context, Clock clock) {
        this(folders, new Known(knownKeys, Entrances.ALL), context, clock);
    }

    public BatonCheck(CheckFolders folders, Known known, CamelContext context, Clock clock) {
        this.folders = folders;
        this.known = known;
        this.camel = new RouteCheck(context);
        this.clock = clock;
    }

    /** Everything. Takes some hundred megabytes for Camel's schema, so not for the serving program. */
    public CheckReport run() {
        Routes routes = Routes.read(folders.routes());
        List<Finding> findings = light(routes);
        SchemaCheck schema = SchemaCheck.get();
        routes.files().forEach(file -> schema.check(file).forEach(findings::add));
        mappings().check(routes).forEach(findings::add);
        return report(routes, findings);
    }

    /** What the program asks at its start and before it takes changed files: all but the schema and the cases. */
    public CheckReport quick() {
        Routes routes = Routes.read(folders.routes());
        List<Finding> findings = light(routes);
        mappings().quick(routes).forEach(findings::add);
        return report(routes, findings);
    }

    private List<Finding> light(Routes routes) {
        List<Finding> findings = new ArrayList<>(routes.syntaxFaults());
        findings.addAll(camel.check(routes));
        new HouseRules(known).check(routes).forEach(findings::add);
        StepKeys.read(folders.routes()).check(routes).forEach(findings::add);
        findings.addAll(definitions().check(routes));
        new WriteBackCheck(folders.config(), folders.mappings()).check().forEach(findings::add);
        findings.addAll(new SettingsCheck(folders.config(), known).check());
        return findings;
    }

    private MappingCheck mappings() {
        return new MappingCheck(folders.mappings(), known);
    }

    private DefinitionCheck definitions() {
        return new DefinitionCheck(folders.config(), folders.mappings());
    }

    private CheckReport report(Routes routes, List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("route files", routes.files().size());
        counts.put("mappings", mappings().count());
        counts.put("definitions", definitions().files().size());
        counts.put("step keys", StepKeys.read(folders.routes()).keys().size());
        boolean unread = !routes.syntaxFaults().isEmpty();
        List<Finding> told = findings.stream()
                .filter(finding -> !unread || !ACROSS.contains(finding.rule()))
                .distinct()
                .sorted()
                .toList();
        return new CheckReport(told, new HolidayCheck(folders.config(), clock).check(), counts);
    }
}
