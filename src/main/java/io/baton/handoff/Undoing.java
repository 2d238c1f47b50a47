package io.baton.handoff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Digests;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens the handoff that takes back what a cancelled one has done, in the transaction that cancels it. Its data names
 * the steps to undo, the newest first, and the variables as those steps left them.
 */
@ApplicationScoped
class Undoing {

    private static final String CANCELLED = "select type, title from handoffs where id = ?";

    // A call whose outcome is unknown may have had its effect, though no record says so: it is undone first.
    private static final String DONE = """
        select step_key from (
          select step_key, recorded_at as at from steps where handoff_id = ? and skipped is null
          union all
          select t.step_key, max(t.at) from attempts t
          where t.handoff_id = ? and t.kind = 'UNKNOWN_OUTCOME' and not exists (select 1 from steps s
            where s.handoff_id = t.handoff_id and s.step_key = t.step_key and s.skipped is null)
          group by t.step_key) done
        order by at desc, step_key desc
        """;

    private static final String OPEN = """
        with a as (select ?::timestamptz at, ?::text actor, ?::text facts),
        h as (
          insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data,
            due_at, audit_seq, audit_hash, opened_at, updated_at, compensates)
          select ?, ?, o.business_key, o.engagement, ?, 'RECEIVED', a.at, ?, ?, a.at, 1,
            baton_audit_hash('', 1, a.at, a.actor, 'opened', a.facts), a.at, a.at, o.id
          from a, handoffs o where o.id = ?
          returning id, audit_hash)
        insert into audit (handoff_id, seq, at, actor, action, facts, hash)
        select h.id, 1, a.at, a.actor, 'opened', a.facts, h.audit_hash from h, a
        """;

    private final Compensations compensations;
    private final Ids ids;
    private final Clock clock;

    Undoing(Compensations compensations, Ids ids, Clock clock) {
        this.compensations = compensations;
        this.ids = ids;
        this.clock = clock;
    }

    /** What would be opened for a cancelled handoff. */
    record Undo(UUID id, UUID of, String type, String title, String data) {}

    /** What takes the handoff's effects back; empty when it has none, or no handoff is defined for it. */
    Optional<Undo> plan(Connection c, UUID handoff, String actor, String reason) throws SQLException {
        List<String> steps = Sql.query(c, DONE, row -> row.getString(1), handoff, handoff);
        List<Cancelled> found = Sql.query(c, CANCELLED, Undoing::cancelled, handoff);
        Optional<String> type = found.stream().findFirst().flatMap(each -> compensations.of(each.type()));
        if (steps.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        String data = data(c, handoff, steps, actor, reason);
        return Optional.of(new Undo(
                ids.next(), handoff, type.get(), "Undo: " + found.get(0).title(), data));
    }

    /** Opens it, due at once. */
    void open(Connection c, Undo undo, String actor, String reason) throws SQLException {
        Instant now = clock.instant();
        String facts = Facts.of("compensates", undo.of().toString(), "reason", reason);
        String print = Digests.sha256(undo.data());
        Sql.update(c, OPEN, now, actor, facts, undo.id(), undo.type(), undo.title(), print, undo.data(), undo.of());
    }

    private static String data(Connection c, UUID handoff, List<String> steps, String actor, String reason)
            throws SQLException {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("handoff", handoff.toString()).put("reason", reason).put("by", actor);
        steps.forEach(data.putArray("steps")::add);
        data.set("variables", LeftVariables.of(c, handoff));
        return Json.write(data);
    }

    private record Cancelled(String type, String title) {}

    private static Cancelled cancelled(ResultSet row) throws SQLException {
        return new Cancelled(row.getString("type"), row.getString("title"));
    }
}
