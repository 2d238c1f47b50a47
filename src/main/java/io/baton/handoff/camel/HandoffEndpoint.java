package io.baton.handoff.camel;

import jakarta.enterprise.inject.Instance;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** A handoff type to consume, or a gate to pass. */
public class HandoffEndpoint extends DefaultEndpoint {

    static final String CHECKPOINT = "checkpoint";
    static final String APPROVAL = "approval";
    static final Set<String> GATES = Set.of(CHECKPOINT, APPROVAL);

    private final String what;
    private final @Nullable String name;
    private final Instance<Runner> runner;

    HandoffEndpoint(
            String uri, HandoffComponent component, String what, @Nullable String name, Instance<Runner> runner) {
        super(uri, component);
        this.what = what;
        this.name = name;
        this.runner = runner;
    }

    /** The handoff type, or the gate's kind. */
    public String getWhat() {
        return what;
    }

    /** The gate's name; null for a handoff type. */
    public @Nullable String getName() {
        return name;
    }

    @Override
    public Producer createProducer() {
        if (name == null) {
            throw new IllegalArgumentException("handoff:" + what + " is a way in; open one over the API instead");
        }
        return new GateProducer(this, name, runner);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (name != null) {
            throw new IllegalArgumentException("handoff:" + what + " is a gate; use it as 'to'");
        }
        HandoffConsumer consumer = new HandoffConsumer(this, processor, runner);
        configureConsumer(consumer);
        return consumer;
    }
}
