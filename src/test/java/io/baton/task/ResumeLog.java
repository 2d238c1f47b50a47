package io.baton.task;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what would become of the handoff. */
final class ResumeLog implements Resume {

    private final List<String> log = new CopyOnWriteArrayList<>();

    List<String> log() {
        return log;
    }

    @Override
    public void hold(Connection connection, UUID handoffId) {
        log.add("hold");
    }

    @Override
    public void noted(Connection connection, UUID handoffId, String actor, String action, String facts) {
        log.add(action + " by " + actor);
    }

    @Override
    public void tasksSettled(Connection connection, UUID handoffId, String actor, String reason) {
        log.add("settled by " + actor + ": " + reason);
    }

    @Override
    public void cancelled(Connection connection, UUID handoffId, String actor, String reason) {
        log.add("cancelled by " + actor + ": " + reason);
    }
}
