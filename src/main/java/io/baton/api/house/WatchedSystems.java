package io.baton.api.house;

import io.baton.api.SystemStatus;
import io.baton.system.RolesConfig;
import io.baton.system.SystemWatch;
import io.baton.system.SystemWatch.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows what the watch over the systems' routes has seen. */
@ApplicationScoped
public class WatchedSystems implements SystemStatus {

    /** From so many failures in a row on, a system counts as down. */
    private static final int DOWN = 5;

    private final SystemWatch watch;
    private final RolesConfig roles;

    public WatchedSystems(SystemWatch watch, RolesConfig roles) {
        this.watch = watch;
        this.roles = roles;
    }

    @Override
    public List<View> list() {
        return watch.systems().entrySet().stream()
                .map(each -> view(each.getKey(), each.getValue()))
                .toList();
    }

    private View view(String name, Calls calls) {
        return new View(
                name,
                String.join(", ", roles.systems().get(name)),
                health(calls),
                calls.lastSuccess(),
                calls.lastFailure(),
                calls.code(),
                calls.failures());
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
