package io.baton.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.JdbcLedger;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.LedgerFixture;
import io.baton.handoff.Opened;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Restarts;
import io.baton.handoff.StepRecord;
import io.baton.handoff.Wakeup;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Handoffs of a type of their own, with everything that can belong to one. */
final class Finished {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final DataSource STORE = HouseStore.get();

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final String type = "kept-" + Ids.TIME_ORDERED.next();
    private final Openings openings = new Openings(STORE, CLOCK, Ids.TIME_ORDERED, new Wakeup());
    private final RawEvents raw = new RawEvents(STORE, CLOCK, Ids.TIME_ORDERED);
    private final JdbcLedger ledger = LedgerFixture.aLedger(STORE, CLOCK);

    Opened open(String key, int second, String data) {
        UUID kept = raw.keep(new RawEvents.Sender("test", "test", null), data.getBytes(UTF_8));
        return openings.open(new Opening(
                kept, "/" + type, key + second, "test.v1", type, key, key, "A deal", NOON.plusSeconds(second), data));
    }

    /** Opened, failed once, one step recorded, a task answered, completed. */
    UUID finish(String key, String data) {
        UUID id = under(key, data);
        Claim claim = ledger.claim(type, 1).get(0);
        ledger.record(claim, new StepRecord("launch/customer", claim.revision(), data, data, NOON));
        ledger.finish(claim);
        return id;
    }

    /** The same, still under way. */
    UUID under(String key, String data) {
        UUID id = open(key, 0, data).handoff().value();
        Failure failure = new Failure(Failure.Kind.TRANSIENT, "ERP_DOWN", "The ERP is down.", null);
        ledger.retryAt(ledger.claim(type, 1).get(0), new FailedStep("launch/customer", failure, "billing"), NOON);
        answerATask(id, data);
        return id;
    }

    void cancel(UUID id, String reason) {
        Restarts restarts = LedgerFixture.restarts(CLOCK);
        Sql.inTransaction(STORE, c -> {
            restarts.cancel(c, id, "person:ada", reason);
            return true;
        });
    }

    /** An event that named a record and opened nothing. */
    UUID note(Instant at) {
        RawEvents then = new RawEvents(STORE, Clock.fixed(at, ZoneOffset.UTC), Ids.TIME_ORDERED);
        UUID id = then.keep(new RawEvents.Sender("test", "test", null), "{}".getBytes(UTF_8));
        then.noted(id, "006-" + id);
        return id;
    }

    private static void answerATask(UUID handoff, String data) {
        UUID task = Ids.TIME_ORDERED.next();
        Sql.once(STORE, c -> Sql.update(c, """
            insert into tasks (id, handoff_id, handoff_type, business_key, kind, gate, owner_role, title, problems, facts,
              facts_digest, state, supplied, comment, opened_at, due_at, completed_at, completed_by)
            values (?, ?, 't', 'k', 'MISSING_DATA', 'g', 'billing', 'Fill in', '[]', ?::jsonb, '', 'COMPLETED', ?::jsonb, ?,
              ?, ?, ?, 'ada')
            """, task, handoff, data, data, data, NOON, NOON, NOON));
        Sql.once(STORE, c -> Sql.update(c, """
            insert into supplied_values (handoff_id, task_id, path, value, was, by_whom, at)
            values (?, ?, 'customer', ?::jsonb, ?::jsonb, 'ada', ?)
            """, handoff, task, data, data, NOON));
        talkAboutATask(handoff, task, data);
    }

    private static void talkAboutATask(UUID handoff, UUID task, String data) {
        Sql.once(STORE, c -> Sql.update(c, """
            insert into task_comments (handoff_id, task_id, text, by_whom, at) values (?, ?, ?, 'ada', ?)
            """, handoff, task, data, NOON));
        Sql.once(STORE, c -> Sql.update(c, """
            insert into task_attachments (handoff_id, task_id, label, url, by_whom, at) values (?, ?, ?, ?, 'ada', ?)
            """, handoff, task, data, "https://files.example/?of=" + data, NOON));
        Sql.once(STORE, c -> Sql.update(c, """
            insert into task_nudges (handoff_id, task_id, level, kind, to_role, at) values (?, ?, 0, 'REMINDER', 'billing', ?)
            """, handoff, task, NOON));
        Sql.once(STORE, c -> Sql.update(c, """
            insert into task_notices (task_id, name, channel, handoff_id, event, level, to_role, owner_role, noted_at, state, due_at)
            values (?, 'opened', 'mail', ?, 'OPENED', 0, 'billing', 'billing', ?, 'SENT', ?)
            """, task, handoff, NOON, NOON));
    }

    static Archive archive(Duration after, int batch) {
        Clock muchLater = Clock.fixed(NOON.plus(Duration.ofDays(500)), ZoneOffset.UTC);
        return new Archive(STORE, new Kept(after, batch, "1h"), muchLater);
    }

    private record Kept(Duration archiveAfter, int batch, String period) implements RetentionConfig {}
}
