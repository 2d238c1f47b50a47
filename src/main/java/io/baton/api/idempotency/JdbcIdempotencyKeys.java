package io.baton.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
        return Jdbc.with(store, connection -> {
            sweep(connection, terms.now());
            Claim claim = insert(connection, scope, fingerprint, terms);
            return claim instanceof Claim.Running ? find(connection, scope, fingerprint) : claim;
        });
    }

    @Override
    public void record(Claim.First claim, Answer answer) {
        Jdbc.with(
                store,
                connection -> Jdbc.update(
                        connection,
                        RECORD,
                        answer.status(),
                        answer.mediaType(),
                        answer.location(),
                        answer.body(),
                        claim.scope().principal(),
                        claim.scope().key(),
                        claim.attempt()));
    }

    @Override
    public void release(Claim.First claim) {
        Jdbc.with(
                store,
                connection -> Jdbc.update(
                        connection,
                        RELEASE,
                        claim.scope().principal(),
                        claim.scope().key(),
                        claim.attempt()));
    }

    private static Claim insert(Connection connection, Claim.Scope scope, String fingerprint, Terms terms)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            Jdbc.bind(
                    statement,
                    scope.principal(),
                    scope.key(),
                    fingerprint,
                    terms.now().atOffset(ZoneOffset.UTC),
                    terms.expiresAt().atOffset(ZoneOffset.UTC),
                    terms.deadBefore().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Claim.First(scope, row.getInt(1)) : new Claim.Running();
            }
        }
    }

    private static Claim find(Connection connection, Claim.Scope scope, String fingerprint) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            Jdbc.bind(statement, scope.principal(), scope.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? read(row, fingerprint) : new Claim.Running();
            }
        }
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
            Jdbc.update(connection, SWEEP, now.atOffset(ZoneOffset.UTC));
        }
    }
}
