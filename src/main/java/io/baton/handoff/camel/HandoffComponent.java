package io.baton.handoff.camel;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code from: handoff:<type>} runs due handoffs of a type; {@code to: handoff:checkpoint?name=…} and
 * {@code to: handoff:approval?name=…} let a handoff through or pause it.
 */
@Singleton
@Named("handoff")
@Unremovable
public class HandoffComponent extends DefaultComponent {

    // Looked up when a route starts, not when it is parsed: `baton check` reads routes without a store.
    private final Instance<Runner> runner;

    public HandoffComponent(Instance<Runner> runner) {
        this.runner = runner;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String name = getAndRemoveParameter(parameters, "name", String.class);
        boolean gate = HandoffEndpoint.GATES.contains(remaining);
        if (gate && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("handoff:" + remaining + " needs the parameter 'name'");
        }
        if (!gate && name != null) {
            throw new IllegalArgumentException(
                    "handoff:" + remaining + " takes no 'name'; gates are " + HandoffEndpoint.GATES);
        }
        return new HandoffEndpoint(uri, this, remaining, name, runner);
    }
}
