package io.baton.handoff;

import io.baton.platform.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The floor of the benchmark: reads each handoff once and writes nothing at all. */
final class FloorLedger implements Ledger {

    private static final String NEXT =
            "select * from handoffs where type = ? and due_at <= now() and id > ? order by id limit ?";

    private final DataSource store;
    private UUID last = new UUID(0, 0);

    FloorLedger(DataSource store) {
        this.store = store;
    }

    @Override
    public synchronized List<Claim> claim(String type, int most) {
        List<Claim> claims = Sql.once(store, c -> Sql.query(c, NEXT, LedgerRows::claim, type, last, most));
        if (!claims.isEmpty()) {
            last = claims.get(claims.size() - 1).id().value();
        }
        return claims;
    }

    @Override
    public Map<String, StepRecord> records(HandoffId id) {
        return Map.of();
    }

    @Override
    public Optional<Instant> nextDue(String type) {
        return Optional.empty();
    }

    @Override
    public Set<Claim> renew(Collection<Claim> claims) {
        return Set.copyOf(claims);
    }

    @Override
    public boolean record(Claim claim, StepRecord step) {
        return true;
    }

    @Override
    public boolean finish(Claim claim) {
        return true;
    }

    @Override
    public boolean pause(Claim claim, Pause pause) {
        return true;
    }

    @Override
    public boolean retryAt(Claim claim, FailedStep failed, Instant at) {
        return true;
    }

    @Override
    public boolean park(Claim claim, FailedStep parked, Instant until) {
        return true;
    }

    @Override
    public boolean fail(Claim claim, FailedStep failed, Instant due) {
        return true;
    }

    @Override
    public boolean release(Claim claim, String reason) {
        return true;
    }
}
