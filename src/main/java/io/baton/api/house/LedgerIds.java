package io.baton.api.house;

import io.baton.api.IdReader;
import io.baton.handoff.ExternalId;
import io.baton.handoff.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the ledger's id map. */
@ApplicationScoped
public class LedgerIds implements IdReader {

    private final ExternalIds ids;

    public LedgerIds(ExternalIds ids) {
        this.ids = ids;
    }

    @Override
    public List<Mapped> of(String object, String key) {
        return ids.of(object, key).stream().map(LedgerIds::mapped).toList();
    }

    @Override
    public List<Mapped> having(String system, String id) {
        return ids.having(system, id).stream().map(LedgerIds::mapped).toList();
    }

    private static Mapped mapped(ExternalId row) {
        return new Mapped(
                row.object(),
                row.key(),
                row.system(),
                row.id(),
                row.previous(),
                row.handoff(),
                row.step(),
                row.recordedAt());
    }
}
