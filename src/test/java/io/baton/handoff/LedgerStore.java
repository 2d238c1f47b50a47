package io.baton.handoff;

import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A ledger's database with a few verbs, for tests that read and write rows themselves. */
final class LedgerStore implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final EmbeddedPostgres server;
    private final DataSource source;

    LedgerStore() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        source = Pool.of(server);
        Flyway.configure().dataSource(source).load().migrate();
    }

    DataSource source() {
        return source;
    }

    void empty() {
        change("truncate handoffs, handoff_facts, steps, attempts, audit, events, archived_handoffs, archived_audit");
    }

    int change(String sql, Object... parameters) {
        return Sql.once(source, c -> Sql.update(c, sql, parameters));
    }

    String text(String sql, Object... parameters) {
        List<String> found = Sql.once(source, c -> Sql.query(c, sql, row -> row.getString(1), parameters));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Opens a handoff of a type under a key of its own. */
    HandoffId open(String type, String key) {
        RawEvents raw = new RawEvents(source, CLOCK, Ids.TIME_ORDERED);
        var id = raw.keep(new RawEvents.Sender("test", "test", null), "{}".getBytes(StandardCharsets.UTF_8));
        Opening opening = new Opening(id, "/test", key, "test.v1", type, key, "e-" + key, "A deal", NOON, "{}");
        return new Openings(source, CLOCK, Ids.TIME_ORDERED, new Wakeup())
                .open(opening)
                .handoff();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
