package io.baton.retention;

import io.baton.handoff.AuditNotes;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a person's text out of everything that is stored, in batches: every text and JSON column of every table, the
 * archive too. Digests of raw events and the audit trail stay; the trail says who redacted and why, never whom.
 */
@ApplicationScoped
public class Redactions {

    private static final Logger LOG = LoggerFactory.getLogger(Redactions.class);
    private static final int BATCH = 200;
    private static final int MOST_PASSES = 10;

    private final DataSource store;
    private final AuditNotes notes;
    private final Clock clock;

    public Redactions(DataSource store, AuditNotes notes, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param force even though handoffs it occurs in are under way
     */
    public record Order(Subject subject, String reason, String by, boolean force) {}

    /** What was done, or why not. */
    public sealed interface Answer {

        /** The rows changed, by table, and the handoffs they belong to. */
        record Done(Map<String, Integer> rows, Set<UUID> handoffs) implements Answer {}

        /** These handoffs are under way. Nothing was changed. */
        record UnderWay(List<UUID> handoffs) implements Answer {}
    }

    /** Redacts; asked again it changes what came in since. */
    public Answer redact(Order order) {
        List<TextTable> tables = Sql.once(store, TextTable::all);
        Set<UUID> handoffs = new TreeSet<>();
        tables.forEach(table -> handoffs.addAll(handoffs(table, order.subject())));
        List<UUID> underWay = Sql.once(store, c -> underWay(c, handoffs));
        if (!underWay.isEmpty() && !order.force()) {
            return new Answer.UnderWay(underWay);
        }
        String facts =
                Json.write(new TreeMap<>(Map.of("subject", order.subject().digest(), "reason", order.reason())));
        handoffs.forEach(id -> notes.add(id, order.by(), "redacted", facts));
        Map<String, Integer> rows = new TreeMap<>();
        tables.forEach(table -> rows.merge(table.name(), clean(table, order), Integer::sum));
        rows.values().removeIf(count -> count == 0);
        LOG.info(
                "{} is redacted in {} handoffs, rows by table: {}",
                order.subject().digest(),
                handoffs.size(),
                rows);
        return new Answer.Done(rows, handoffs);
    }

    private Set<UUID> handoffs(TextTable table, Subject subject) {
        TextRows rows = new TextRows(table, subject);
        Set<UUID> handoffs = new TreeSet<>();
        for (List<String> batch : batches(Sql.once(store, rows::candidates))) {
            Sql.once(store, c -> rows.read(c, batch, false)).forEach(row -> {
                if (row.handoff() != null) {
                    handoffs.add(row.handoff());
                }
            });
        }
        return handoffs;
    }

    /** A row changed by others meanwhile has moved: the next pass finds it, until a pass finds nothing. */
    private int clean(TextTable table, Order order) {
        TextRows rows = new TextRows(table, order.subject());
        int all = 0;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            int changed = 0;
            for (List<String> batch : batches(Sql.once(store, rows::candidates))) {
                changed += Sql.<Integer>inTransaction(store, c -> clean(c, rows, batch, order.by()));
            }
            all += changed;
            if (changed == 0) {
                break;
            }
        }
        return all;
    }

    private int clean(Connection c, TextRows rows, List<String> batch, String by) throws SQLException {
        List<TextRows.Found> found = rows.read(c, batch, true);
        for (TextRows.Found row : found) {
            rows.write(c, row, by, clock.instant());
        }
        return found.size();
    }

    private static List<UUID> underWay(Connection c, Set<UUID> handoffs) throws SQLException {
        return Sql.query(
                c,
                "select id from handoffs where id = any(?) and state not in ('COMPLETED', 'CANCELLED') order by id",
                row -> row.getObject(1, UUID.class),
                c.createArrayOf("uuid", handoffs.toArray()));
    }

    private static List<List<String>> batches(List<String> places) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < places.size(); from += BATCH) {
            batches.add(places.subList(from, Math.min(places.size(), from + BATCH)));
        }
        return batches;
    }
}
