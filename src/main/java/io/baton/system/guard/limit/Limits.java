package io.baton.system.guard.limit;

import io.baton.system.RolesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The limits of the systems in use; calls at once are also a figure: in use, allotted to this process, limit. */
@Singleton
public class Limits {

    private static final String FIGURE = "baton.system.slots";

    private final Map<String, Limit> limits = new TreeMap<>();

    public Limits(LimitsConfig config, RolesConfig roles, Clock clock, MeterRegistry meters) {
        for (String system : roles.systems().keySet()) {
            LimitsConfig.OfSystem own = config.systems().get(system);
            if (own != null) {
                Limit limit = Limit.of(system, own, clock);
                limits.put(system, limit);
                limit.slots().ifPresent(slots -> show(system, slots, meters));
            }
        }
    }

    private static void show(String system, Slots slots, MeterRegistry meters) {
        Tags tags = Tags.of("system", system);
        meters.gauge(FIGURE, tags.and("of", "in-use"), slots, Slots::inUse);
        meters.gauge(FIGURE, tags.and("of", "allotted"), slots, Slots::allotted);
        meters.gauge(FIGURE, tags.and("of", "limit"), slots, Slots::limit);
    }

    /** What limits a system; nothing may. */
    public Limit of(String system) {
        return limits.getOrDefault(system, Limit.NONE);
    }

    List<Share> shares() {
        return limits.values().stream()
                .flatMap(limit -> limit.shares().stream())
                .toList();
    }
}
