package io.baton.dashboard.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which handoffs the board shows; empty text means any.
 *
 * @param department that hands on or takes over
 * @param owner      the role that must act
 * @param stage      the one column to show, alone and longer
 */
record Filter(String department, String region, String practice, String owner, Optional<Stage> stage) {

    static Filter of(Map<String, String> asked) {
        return new Filter(
                asked.getOrDefault("department", ""),
                asked.getOrDefault("region", ""),
                asked.getOrDefault("practice", ""),
                asked.getOrDefault("owner", ""),
                Stage.named(asked.getOrDefault("stage", "")));
    }

    /** Whether it is about what the ledger does not know but the facts beside it do. */
    boolean asksForFacts() {
        return !region.isEmpty() || !practice.isEmpty();
    }

    boolean isEmpty() {
        return department.isEmpty() && owner.isEmpty() && !asksForFacts() && stage.isEmpty();
    }

    Filter at(Stage wanted) {
        return new Filter(department, region, practice, owner, Optional.of(wanted));
    }

    /** The board's address with this filter. */
    public String path() {
        String query = Stream.of(
                        List.of("department", department),
                        List.of("region", region),
                        List.of("practice", practice),
                        List.of("owner", owner),
                        List.of("stage", stage.map(Enum::name).orElse("")))
                .filter(each -> !each.get(1).isEmpty())
                .map(each -> each.get(0) + "=" + URLEncoder.encode(each.get(1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }
}
