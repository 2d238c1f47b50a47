package io.baton.handoff;

import io.baton.platform.Sql;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on PostgreSQL, plain JDBC: the happy path costs one statement to claim (for a whole batch), one
 * for each step and one to finish, and reads nothing.
 */
@ApplicationScoped
@Typed(JdbcLedger.class)
public class JdbcLedger implements Ledger {

    private final DataSource store;
    private final Clock clock;
    private final AskBook asks;
    private final Gates gates;
    private final LedgerConfig config;
    private final String worker;

    public JdbcLedger(DataSource store, Clock clock, AskBook asks, Gates gates, LedgerConfig config) {
        this.store = store;
        this.clock = clock;
        this.asks = asks;
        this.gates = gates;
        this.config = config;
        this.worker = worker();
    }

    /** What this process signs with; asked anew, since a native executable was built by another process. */
    static String worker() {
        return "baton-" + ProcessHandle.current().pid();
    }

    @Override
    public List<Claim> claim(String type, int most) {
        Instant now = clock.instant();
        Instant leaseEnd = now.plus(config.lease());
        String version = gates.versionHash();
        return Sql.once(
                store,
                c -> Sql.query(c, LedgerSql.CLAIM, LedgerRows::claim, now, worker, version, type, now, most, leaseEnd));
    }

    @Override
    public Optional<Instant> nextDue(String type) {
        return Sql.once(store, c -> Sql.query(c, LedgerSql.NEXT_DUE, row -> Sql.instant(row, "due_at"), type)).stream()
                .findFirst();
    }

    @Override
    public Map<String, StepRecord> records(HandoffId id) {
        Map<String, StepRecord> byKey = new HashMap<>();
        String sql = "select step_key, revision, body, variables, started_at from steps where handoff_id = ?";
        Sql.once(store, c -> Sql.query(c, sql, LedgerRows::step, id.value()))
                .forEach(step -> byKey.put(step.key(), step));
        return byKey;
    }

    @Override
    public Set<Claim> renew(Collection<Claim> claims) {
        UUID[] ids = claims.stream().map(claim -> claim.id().value()).toArray(UUID[]::new);
        Integer[] numbers = claims.stream().map(Claim::number).toArray(Integer[]::new);
        Instant leaseEnd = clock.instant().plus(config.lease());
        Set<String> held = new HashSet<>(Sql.once(
                store,
                c -> Sql.query(
                        c,
                        LedgerSql.RENEW,
                        row -> row.getString(1) + "/" + row.getInt(2),
                        leaseEnd,
                        c.createArrayOf("uuid", ids),
                        c.createArrayOf("int4", numbers))));
        return claims.stream()
                .filter(claim -> held.contains(claim.id() + "/" + claim.number()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean record(Claim claim, StepRecord step) {
        @Nullable
        Object[] values = {
            step.key(),
            step.revision(),
            step.body(),
            step.variables(),
            step.startedAt(),
            clock.instant(),
            claim.id().value(),
            claim.number()
        };
        return step.ids().isEmpty()
                ? Sql.once(store, c -> Sql.update(c, LedgerSql.RECORD, values)) == 1
                : IdMap.record(store, values, step.ids());
    }

    @Override
    public boolean finish(Claim claim) {
        if (claim.number() == 1) { // nothing can have been asked of anyone: one statement is the whole end
            return Sql.once(store, c -> move(c, claim, LedgerSql.FINISH, "completed", "{}", claim.revision()))
                    || release(claim, "a newer event came in");
        }
        return Sql.inTransaction(store, c -> {
                    boolean done = move(c, claim, LedgerSql.FINISH, "completed", "{}", claim.revision());
                    if (done) {
                        CrashPoints.reach(CrashPoint.COMPLETING);
                        asks.settleAll(c, claim.id(), clock.instant());
                    }
                    return done;
                })
                || release(claim, "a newer event came in");
    }

    @Override
    public boolean pause(Claim claim, Pause pause) {
        return Sql.inTransaction(store, c -> {
                    Ask first = pause.asks().get(0);
                    String facts = Facts.of(
                            "gates",
                                    pause.asks().stream()
                                            .map(Ask::gate)
                                            .distinct()
                                            .toList(),
                            "owners",
                                    pause.asks().stream()
                                            .map(Ask::owner)
                                            .distinct()
                                            .toList());
                    boolean done = move(
                            c,
                            claim,
                            LedgerSql.PAUSE,
                            "paused",
                            facts,
                            pause.recheck(),
                            first.title(),
                            first.owner(),
                            claim.revision());
                    if (done) {
                        CrashPoints.reach(CrashPoint.PAUSING);
                        asks.reconcile(c, claim, pause.asks(), clock.instant());
                        forget(c, claim, pause.forget());
                    }
                    return done;
                })
                || release(claim, "a newer event came in");
    }

    @Override
    public boolean retryAt(Claim claim, FailedStep failed, Instant at) {
        Failure failure = failed.failure();
        return Sql.inTransaction(store, c -> {
            String facts = Facts.of("step", failed.step(), "code", failure.code(), "at", at.toString());
            int attempt = claim.attempt() + 1;
            note(c, claim, failed, at);
            return move(
                    c,
                    claim,
                    LedgerSql.RETRY,
                    "retrying",
                    facts,
                    at,
                    failed.step(),
                    failed.owner(),
                    attempt,
                    claim.failingSince(),
                    failure.code(),
                    failure.message());
        });
    }

    @Override
    public boolean park(Claim claim, FailedStep parked, Instant until) {
        Failure failure = parked.failure();
        Instant since = claim.failingSince();
        Duration rest = Duration.between(clock.instant(), until);
        return Sql.inTransaction(store, c -> {
            note(c, claim, parked, until);
            return move(
                    c,
                    claim,
                    LedgerSql.PARK,
                    "parked",
                    Facts.of("step", parked.step(), "code", failure.code(), "at", until.toString()),
                    until,
                    parked.step(),
                    parked.owner(),
                    claim.attempt(),
                    since == null ? null : since.plus(rest),
                    failure.code(),
                    failure.message());
        });
    }

    @Override
    public boolean fail(Claim claim, FailedStep failed, Instant due) {
        Failure failure = failed.failure();
        return Sql.inTransaction(store, c -> {
            String facts = Facts.of("step", failed.step(), "code", failure.code(), "owner", failed.owner());
            note(c, claim, failed, null);
            boolean done = move(
                    c,
                    claim,
                    LedgerSql.FAIL,
                    "failed",
                    facts,
                    failed.step(),
                    failed.owner(),
                    failure.code(),
                    failure.message());
            if (done) {
                asks.reconcile(c, claim, List.of(Exceptions.ask(failed, due)), clock.instant());
            }
            return done;
        });
    }

    @Override
    public boolean release(Claim claim, String reason) {
        return Sql.once(store, c -> move(c, claim, LedgerSql.RELEASE, "released", Facts.of("reason", reason)));
    }

    private boolean move(Connection c, Claim claim, String sql, String action, String facts, @Nullable Object... values)
            throws SQLException {
        boolean revisionLast = sql.contains("h.revision = ?");
        int own = values.length - (revisionLast ? 1 : 0);
        @Nullable Object[] all = new @Nullable Object[values.length + 6];
        all[0] = clock.instant();
        all[1] = worker;
        all[2] = action;
        all[3] = facts;
        System.arraycopy(values, 0, all, 4, own);
        all[own + 4] = claim.id().value();
        all[own + 5] = claim.number();
        System.arraycopy(values, own, all, own + 6, values.length - own);
        return Sql.update(c, sql, all) == 1;
    }

    private void note(Connection c, Claim claim, FailedStep failed, @Nullable Instant next) throws SQLException {
        Failure failure = failed.failure();
        UUID id = claim.id().value();
        Sql.update(
                c,
                failure.parked() ? LedgerSql.PARKING : LedgerSql.ATTEMPT,
                id,
                claim.number(),
                failed.step(),
                clock.instant(),
                failure.kind().name(),
                failure.code(),
                failure.message(),
                next);
    }

    /** Older than any data there is, a record is not replayed; people still see what was read. */
    private static void forget(Connection c, Claim claim, List<String> keys) throws SQLException {
        for (String key : keys) {
            Sql.update(
                    c,
                    "update steps set revision = 'epoch' where handoff_id = ? and step_key = ?",
                    claim.id().value(),
                    key);
        }
    }
}
