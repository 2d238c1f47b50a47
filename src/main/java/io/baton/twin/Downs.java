package io.baton.twin;

import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import io.baton.twin.http.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** Takes whole systems down and brings them back. */
final class Downs {

    private final Vertx vertx;
    private final Map<String, Listener> listeners;

    Downs(Vertx vertx, Map<String, Listener> listeners) {
        this.vertx = vertx;
        this.listeners = listeners;
    }

    /** Done once the system refuses; at once for any other fault. */
    Future<Void> strike(Fault fault) {
        if (fault.kind() != Fault.Kind.DOWN) {
            return Future.succeededFuture();
        }
        Future<Void> down = listener(fault.system()).shut();
        if (fault.millis() > 0) {
            vertx.setTimer(fault.millis(), timer -> lift(fault));
        }
        return down;
    }

    /** Done once the system listens again; at once for any other fault. */
    Future<Void> lift(Fault fault) {
        return fault.kind() == Fault.Kind.DOWN ? listener(fault.system()).open() : Future.succeededFuture();
    }

    Future<Void> lift(List<Faults.Listed> gone) {
        return Future.join(gone.stream().map(each -> lift(each.fault())).toList())
                .mapEmpty();
    }

    Listener listener(String system) {
        Listener listener = listeners.get(system);
        if (listener == null) {
            throw new IllegalArgumentException("there is no system '" + system + "'; there are " + listeners.keySet());
        }
        return listener;
    }
}
