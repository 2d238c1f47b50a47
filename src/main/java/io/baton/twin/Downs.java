package io.baton.twin;

import io.baton.twin.fault.Fault;
import io.baton.twin.http.Listener;
import io.vertx.core.Vertx;
import java.util.Map;

/** Takes whole systems down and brings them back. */
final class Downs {

    private final Vertx vertx;
    private final Map<String, Listener> listeners;

    Downs(Vertx vertx, Map<String, Listener> listeners) {
        this.vertx = vertx;
        this.listeners = listeners;
    }

    void strike(Fault fault) {
        if (fault.kind() != Fault.Kind.DOWN) {
            return;
        }
        listener(fault.system()).shut();
        if (fault.millis() > 0) {
            vertx.setTimer(fault.millis(), timer -> lift(fault));
        }
    }

    void lift(Fault fault) {
        if (fault.kind() == Fault.Kind.DOWN) {
            listener(fault.system()).open();
        }
    }

    Listener listener(String system) {
        Listener listener = listeners.get(system);
        if (listener == null) {
            throw new IllegalArgumentException("there is no system '" + system + "'; there are " + listeners.keySet());
        }
        return listener;
    }
}
