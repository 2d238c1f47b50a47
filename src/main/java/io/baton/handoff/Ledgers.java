package io.baton.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Chooses the ledger: the durable one, unless it is measured what that costs. */
@ApplicationScoped
public class Ledgers {

    @Produces
    @ApplicationScoped
    Ledger ledger(JdbcLedger durable, LedgerConfig config, DataSource store) {
        return config.durable() ? durable : new FloorLedger(store);
    }
}
