package io.baton.api.idempotency;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Keys in PostgreSQL. Every method is one short transaction of its own; expired keys are swept now and then. */
@ApplicationScoped
public class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

    private static final String CLAIM = """
            insert into idempotency_keys as k (principal, key, fingerprint, started_at, expires_at)
            values (?, ?, ?, ?, ?)
            on conflict (principal, key) do update
               set fingerprint = excluded.fingerprint, attempt = k.attempt + 1, started_at = excluded.started_at,
                   expires_at = excluded.expires_at, status = null, media_type = null, location = null, body = null
             where k.expires_at <= excluded.started_at
                or (k.status is null and k.fingerprint = excluded.fingerprint and k.started_at <= ?)
            returning k.attempt
            """;
    private static final String FIND =
            "select fingerprint, status, media_type, location, body from idempotency_keys where principal = ? and key = ?";
    private static final String RECORD = """
            update idempotency_keys set status = ?, media_type = ?, location = ?, body = ?
             where principal = ? and key = ? and attempt = ? and status is null
            """;
    private static final String RELEASE =
            "delete from idempotency_keys where principal = ? and key = ? and attempt = ? and status is null";
    private static final String SWEEP = "delete from idempotency_keys where expires_at <= ?";

    private final DataSource store;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    public JdbcIdempotencyKeys(DataSource store) {
        this.store = store;
    }

    @Override
    public Claim claim(Claim.Scope scope, String fingerprint, Terms terms) {
        return Sql.once(store, connection -> {
            sweep(connection, terms.now());
            Optional<Claim> first = insert(connection, scope, fingerprint, terms);
            return first.isPresent() ? first.get() : find(connection, scope, fingerprint);
        });
    }

    @Override
    public void record(Claim.First claim, Answer answer) {
        Claim.Scope scope = claim.scope();
        Sql.once(
                store,
                connection -> Sql.update(
                        connection,
                        RECORD,
                        answer.status(),
                        answer.mediaType(),
                        answer.location(),
                        answer.body(),
                        scope.principal(),
                        scope.key(),
                        claim.attempt()));
    }

    @Override
    public void release(Claim.First claim) {
        Claim.Scope scope = claim.scope();
        Sql.once(store, connection -> Sql.update(connection, RELEASE, scope.principal(), scope.key(), claim.attempt()));
    }

    private static Optional<Claim> insert(Connection connection, Claim.Scope scope, String fingerprint, Terms terms)
            throws SQLException {
        List<Claim> first = Sql.query(
                connection,
                CLAIM,
                row -> new Claim.First(scope, row.getInt(1)),
                scope.principal(),
                scope.key(),
                fingerprint,
                terms.now(),
                terms.expiresAt(),
                terms.deadBefore());
        return first.stream().findFirst();
    }

    /** A row that is gone since the insert was released in this moment: its request is as good as running. */
    private static Claim find(Connection connection, Claim.Scope scope, String fingerprint) throws SQLException {
        return Sql.query(connection, FIND, row -> read(row, fingerprint), scope.principal(), scope.key()).stream()
                .findFirst()
                .orElseGet(Claim.Running::new);
    }

    private static Claim read(ResultSet row, String fingerprint) throws SQLException {
        if (!row.getString("fingerprint").equals(fingerprint)) {
            return new Claim.Taken();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Claim.Running()
                : new Claim.Answered(new Answer(
                        status, row.getString("media_type"), row.getString("location"), row.getString("body")));
    }

    private void sweep(Connection connection, Instant now) throws SQLException {
        Instant due = nextSweep.get();
        if (now.isAfter(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            Sql.update(connection, SWEEP, now);
        }
    }
}
