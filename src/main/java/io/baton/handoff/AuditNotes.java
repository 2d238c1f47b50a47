package io.baton.handoff;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/** Adds to a handoff's audit trail what was done to it without changing its state, also when it is archived. */
@ApplicationScoped
public class AuditNotes {

    private static final String LIVE = Transition.open("state = h.state", "");
    private static final String ARCHIVED = LIVE.replace("update handoffs", "update archived_handoffs")
            .replace("insert into audit", "insert into archived_audit");

    private final DataSource store;
    private final Clock clock;

    public AuditNotes(DataSource store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds a link to the chain; facts are a JSON object. A handoff that is nowhere gets none. */
    public void add(UUID handoff, String actor, String action, String facts) {
        Sql.inTransaction(store, c -> {
            add(c, handoff, actor, action, facts);
            return true;
        });
    }

    /** Likewise in the caller's transaction, which holds the handoff before anything that belongs to it. */
    public void add(Connection c, UUID handoff, String actor, String action, String facts) throws SQLException {
        if (Sql.update(c, LIVE, clock.instant(), actor, action, facts, handoff) == 0) {
            Sql.update(c, ARCHIVED, clock.instant(), actor, action, facts, handoff);
        }
    }
}
