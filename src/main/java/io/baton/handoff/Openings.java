package io.baton.handoff;

import io.baton.handoff.Opened.Outcome;
import io.baton.platform.Digests;
import io.baton.platform.Ids;
import io.baton.platform.RetryableFailure;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Opens handoffs, once per event and one at a time per business key. Idempotent: the same event again
 * answers {@code DUPLICATE} and the handoff it belongs to.
 */
@ApplicationScoped
public class Openings {

    // The common case, a key never seen, is one statement: event, handoff and first audit row.
    private static final String FIRST = """
        with a as (select ?::timestamptz at, ?::text source, ?::text event_id, ?::text event_type, ?::text key,
                          ?::text type, ?::uuid raw, ?::uuid handoff, ?::text facts, ?::timestamptz changed),
        e as (
          update events set state = 'OPENED', source = a.source, event_id = a.event_id, type = a.event_type,
            business_key = a.key, handoff_id = a.handoff, changed_at = a.changed
          from a where events.id = a.raw
            and not exists (select 1 from handoffs h where h.type = a.type and h.business_key = a.key)
            and not exists (select 1 from archived_handoffs h where h.type = a.type and h.business_key = a.key)
          returning events.id),
        h as (
          insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data,
            due_at, audit_seq, audit_hash, opened_at, updated_at)
          select a.handoff, a.type, a.key, ?, ?, 'RECEIVED', a.changed, ?, ?, a.at, 1,
            baton_audit_hash('', 1, a.at, a.source, 'opened', a.facts), a.at, a.at from a, e
          returning id, audit_hash)
        insert into audit (handoff_id, seq, at, actor, action, facts, hash)
        select h.id, 1, a.at, a.source, 'opened', a.facts, h.audit_hash from h, a
        """;

    // What is newer is told by the events' own times: a handoff's revision moves on by itself at times.
    private static final String KNOWN = """
        select h.*, coalesce(
          (select max(e.changed_at) from events e where e.handoff_id = h.id and e.state in ('OPENED', 'MERGED')),
          h.revision) as changed_at
        from handoffs h where h.type = ? and h.business_key = ? order by h.opened_at desc limit 1 for update of h
        """;

    private static final String ARCHIVED = """
        select h.*, h.revision as changed_at from archived_handoffs h where h.type = ? and h.business_key = ?
        order by h.opened_at desc limit 1
        """;

    private static final String APPLIED = """
        select handoff_id from events where source = ? and event_id = ? and handoff_id is not null
          and state in ('OPENED', 'MERGED', 'UNCHANGED', 'STALE', 'CLOSED')
        union all
        select handoff_id from archived_events where source = ? and event_id = ?
        """;

    private static final String MERGE = Transition.open(
            "revision = greatest(?, h.revision + interval '1 microsecond'), fingerprint = ?, data = ?, title = ?, "
                    + "state = case when h.state = 'RUNNING' then h.state else 'RECEIVED' end, "
                    + "due_at = case when h.state = 'RUNNING' then h.due_at else a.at end, attempt = 0",
            "");

    private final DataSource store;
    private final Clock clock;
    private final Ids ids;
    private final Wakeup wakeup;

    public Openings(DataSource store, Clock clock, Ids ids, Wakeup wakeup) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.wakeup = wakeup;
    }

    /** Opens, merges or leaves aside; see {@link Outcome}. The kept raw event records what was done. */
    public Opened open(Opening opening) {
        Opened opened = attempt(opening, 3);
        wakeup.signal(opening.type());
        return opened;
    }

    private Opened attempt(Opening opening, int tries) {
        try {
            UUID id = ids.next();
            return Sql.<Boolean>once(store, c -> first(c, opening, id))
                    ? new Opened(Outcome.OPENED, new HandoffId(id))
                    : Sql.inTransaction(store, c -> again(c, opening));
        } catch (RetryableFailure e) {
            if (tries > 1 && e.facts().getOrDefault("sqlState", "").startsWith("23")) {
                return attempt(opening, tries - 1); // two events of one key raced; the other one has won
            }
            throw e;
        }
    }

    private boolean first(Connection c, Opening o, UUID id) throws SQLException {
        String facts = Facts.of("event", o.eventId(), "type", o.eventType());
        Instant now = clock.instant();
        String print = Digests.sha256(o.data());
        try {
            return Sql.update(
                            c,
                            FIRST,
                            now,
                            o.source(),
                            o.eventId(),
                            o.eventType(),
                            o.key(),
                            o.type(),
                            o.raw(),
                            id,
                            facts,
                            o.revision(),
                            o.engagement(),
                            o.title(),
                            print,
                            o.data())
                    == 1;
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private record Known(UUID id, boolean ended, Instant changedAt, String fingerprint) {}

    private Opened again(Connection c, Opening o) throws SQLException {
        List<UUID> applied = Sql.query(
                c, APPLIED, row -> row.getObject(1, UUID.class), o.source(), o.eventId(), o.source(), o.eventId());
        if (!applied.isEmpty()) {
            return settle(c, o, Outcome.DUPLICATE, applied.get(0));
        }
        List<Known> known = Sql.query(c, KNOWN, Openings::known, o.type(), o.key());
        if (known.isEmpty()) {
            known = Sql.query(c, ARCHIVED, Openings::known, o.type(), o.key());
        }
        if (known.isEmpty()) { // the raced opening was rolled back
            throw new RetryableFailure(
                    "HANDOFF_RACED", "Two events of one key raced.", java.util.Map.of("sqlState", "23"), null);
        }
        return settle(c, o, decide(c, o, known.get(0)), known.get(0).id());
    }

    private Outcome decide(Connection c, Opening o, Known known) throws SQLException {
        String print = Digests.sha256(o.data());
        if (print.equals(known.fingerprint())) {
            return Outcome.UNCHANGED;
        }
        if (known.ended()) {
            return Outcome.CLOSED;
        }
        if (o.revision().isBefore(known.changedAt())) {
            return Outcome.STALE;
        }
        String facts = Facts.of("event", o.eventId(), "revision", o.revision().toString());
        Sql.update(
                c,
                MERGE,
                clock.instant(),
                o.source(),
                "merged",
                facts,
                o.revision(),
                print,
                o.data(),
                o.title(),
                known.id());
        return Outcome.MERGED;
    }

    private static Opened settle(Connection c, Opening o, Outcome outcome, UUID handoff) throws SQLException {
        Sql.update(
                c,
                "update events set state = ?, source = ?, event_id = ?, type = ?, business_key = ?, handoff_id = ?,"
                        + " changed_at = ? where id = ?",
                outcome.name(),
                o.source(),
                o.eventId(),
                o.eventType(),
                o.key(),
                handoff,
                o.revision(),
                o.raw());
        return new Opened(outcome, new HandoffId(handoff));
    }

    private static Known known(ResultSet row) throws SQLException {
        HandoffState state = HandoffState.valueOf(row.getString("state"));
        return new Known(
                row.getObject("id", UUID.class),
                state.isFinal(),
                Sql.instant(row, "changed_at"),
                row.getString("fingerprint"));
    }
}
