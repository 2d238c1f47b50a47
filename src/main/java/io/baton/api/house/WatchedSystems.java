package io.baton.api.house;

import io.baton.api.SystemStatus;
import io.baton.notice.NoticeStatus;
import io.baton.system.RolesConfig;
import io.baton.system.SystemWatch;
import io.baton.system.SystemWatch.Calls;
import io.baton.system.guard.Circuits;
import io.baton.system.guard.limit.Limits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what the watch over the systems' calls has seen, and what stands around them. */
@ApplicationScoped
public class WatchedSystems implements SystemStatus {

    /** From so many failures in a row on, a system counts as down. */
    private static final int DOWN = 5;

    private final SystemWatch watch;
    private final RolesConfig roles;
    private final Circuits circuits;
    private final Limits limits;
    private final ParkedWork parked;
    private final NoticeStatus notices;

    public WatchedSystems(
            SystemWatch watch,
            RolesConfig roles,
            Circuits circuits,
            Limits limits,
            ParkedWork parked,
            NoticeStatus notices) {
        this.watch = watch;
        this.roles = roles;
        this.circuits = circuits;
        this.limits = limits;
        this.parked = parked;
        this.notices = notices;
    }

    @Override
    public List<View> list() {
        Map<String, Long> waiting = parked.bySystem();
        Map<String, NoticeStatus.Unsent> unsent = notices.unsent();
        return watch.systems().entrySet().stream()
                .map(each -> view(
                        each.getKey(),
                        each.getValue(),
                        waiting.getOrDefault(each.getKey(), 0L),
                        unsent.get(each.getKey())))
                .toList();
    }

    private View view(String name, Calls calls, long waiting, NoticeStatus.@Nullable Unsent unsent) {
        Circuit circuit = circuit(circuits.of(name).state());
        return new View(
                name,
                String.join(", ", roles.systems().get(name)),
                circuit == Circuit.CLOSED ? health(calls) : Health.DOWN,
                calls.lastSuccess(),
                calls.lastFailure(),
                calls.code(),
                calls.failures(),
                circuit,
                waiting,
                limits.of(name)
                        .slots()
                        .map(slots -> new Slots(slots.inUse(), slots.allotted(), slots.limit()))
                        .orElse(null),
                unsent == null ? null : new Unsent(unsent.notices(), unsent.since(), unsent.trouble()));
    }

    private static Circuit circuit(State state) {
        return switch (state) {
            case CLOSED -> Circuit.CLOSED;
            case HALF_OPEN -> Circuit.HALF_OPEN;
            default -> Circuit.OPEN;
        };
    }

    private static Health health(Calls calls) {
        if (calls.lastSuccess() == null && calls.lastFailure() == null) {
            return Health.UNKNOWN;
        }
        if (calls.failures() == 0) {
            return Health.UP;
        }
        return calls.failures() < DOWN ? Health.DEGRADED : Health.DOWN;
    }
}
