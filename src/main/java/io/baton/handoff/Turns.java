package io.baton.handoff;

import io.baton.platform.HandoffException;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one of all processes on a database do what needs doing once, such as a sweep: who had the turn keeps it
 * while it lives, another takes it over when the lease has run out. No lock is held meanwhile, so what runs in a
 * turn must bear being run twice.
 */
@Singleton
@Named("turns")
@Unremovable
@RegisterForReflection
public class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private static final String TAKE = """
        insert into turns as t (name, holder, until) values (?, ?, ?)
        on conflict (name) do update set holder = excluded.holder, until = excluded.until
          where t.holder = excluded.holder or t.until < ?
        """;

    private final DataSource store;
    private final LedgerConfig config;
    private final Clock clock;
    private final String self;

    public Turns(DataSource store, LedgerConfig config, Clock clock, Ids ids) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.self = ids.next().toString();
    }

    /** Whether it is this process's turn, for the length of a handoff's lease from now on. */
    public boolean mine(String name) {
        Instant now = clock.instant();
        Instant until = now.plus(config.lease());
        return Sql.once(store, c -> Sql.update(c, TAKE, name, self, until, now)) == 1;
    }

    /** A process that ends in order leaves its turns to the others at once. */
    void leave(@Observes ShutdownEvent ignored) {
        try {
            Sql.once(store, c -> Sql.update(c, "delete from turns where holder = ?", self));
        } catch (HandoffException e) {
            LOG.info("The turns of this process end with their lease: {}", e.getMessage());
        }
    }
}
