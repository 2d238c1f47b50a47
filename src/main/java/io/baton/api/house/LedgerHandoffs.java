package io.baton.api.house;

import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail;
import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.TaskDesk;
import io.baton.api.Window;
import io.baton.handoff.HandoffState;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads handoffs from the ledger's tables; one alone from the archive too. */
@ApplicationScoped
public class LedgerHandoffs implements HandoffReader {

    private static final int ALL_TASKS = 1000;

    private static final String LIST = """
        select * from handoffs
        where (?::text[] is null or state = any(?::text[])) and (?::text is null or type = ?)
          and (?::text is null or business_key = ?) and (?::text is null or engagement = ?)
          and (?::timestamptz is null or opened_at <= ?) and (?::text is null or starts_with(failure_code, ?))
          and (?::text is null or failure_code = ?)
          and (?::timestamptz is null or (opened_at, id) < (?, ?))
        order by opened_at desc, id desc limit ?
        """;

    private static final String COMPENSATION = """
        select id from handoffs where compensates = ?
        union all select id from archived_handoffs where compensates = ?
        """;

    private static final String COMPENSATES = """
        select compensates from handoffs where id = ? and compensates is not null
        union all select compensates from archived_handoffs where id = ? and compensates is not null
        """;

    private final DataSource store;
    private final TaskDesk tasks;
    private final LedgerJournal events;

    public LedgerHandoffs(DataSource store, TaskDesk tasks, LedgerJournal events) {
        this.store = store;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public List<HandoffView> list(Query query, Window window) {
        return Sql.once(store, c -> list(c, query, window));
    }

    @Override
    public Optional<HandoffDetail> find(UUID id) {
        return Sql.once(store, c -> find(c, id))
                .map(detail -> new HandoffDetail(
                        detail.handoff(),
                        detail.steps(),
                        detail.attempts(),
                        tasks.list(new TaskDesk.Query(null, null, id), new Window(null, ALL_TASKS)),
                        events.of(id),
                        detail.supplied(),
                        detail.compensation(),
                        detail.compensates()));
    }

    @Override
    public Optional<List<AuditEntry>> audit(UUID id) {
        List<AuditEntry> live = audit(HandoffRows.LIVE, id);
        List<AuditEntry> entries = live.isEmpty() ? audit(HandoffRows.ARCHIVED, id) : live;
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    private List<AuditEntry> audit(String where, UUID id) {
        return Sql.once(store, c -> Sql.query(c, HandoffRows.AUDIT.formatted(where), HandoffRows::audit, id));
    }

    private static List<HandoffView> list(Connection c, Query query, Window window) throws SQLException {
        @Nullable
        Object states = query.states().isEmpty()
                ? null
                : c.createArrayOf(
                        "text", query.states().stream().map(HandoffState::name).toArray());
        String prefix = query.system() == null ? null : query.system().toUpperCase(Locale.ROOT) + "_";
        Instant at = window.after() == null ? null : window.after().at();
        UUID id = window.after() == null ? null : window.after().id();
        return Sql.query(
                c,
                LIST,
                HandoffRows::view,
                states,
                states,
                query.type(),
                query.type(),
                query.key(),
                query.key(),
                query.engagement(),
                query.engagement(),
                query.openedBefore(),
                query.openedBefore(),
                prefix,
                prefix,
                query.code(),
                query.code(),
                at,
                at,
                id,
                window.limit());
    }

    private static Optional<HandoffDetail> find(Connection c, UUID id) throws SQLException {
        Optional<HandoffDetail> live = find(c, HandoffRows.LIVE, id);
        return live.isPresent() ? live : find(c, HandoffRows.ARCHIVED, id);
    }

    private static Optional<HandoffDetail> find(Connection c, String where, UUID id) throws SQLException {
        List<HandoffView> found = Sql.query(c, HandoffRows.ONE.formatted(where), HandoffRows::view, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HandoffDetail(
                found.get(0),
                Sql.query(c, HandoffRows.STEPS.formatted(where), HandoffRows::step, id),
                Sql.query(c, HandoffRows.RUNS.formatted(where), HandoffRows::run, id, id),
                List.of(),
                List.of(),
                Sql.query(c, HandoffRows.SUPPLIED.formatted(where), HandoffRows::supplied, id),
                link(c, COMPENSATION, id),
                link(c, COMPENSATES, id)));
    }

    private static @Nullable UUID link(Connection c, String sql, UUID id) throws SQLException {
        return Sql.query(c, sql, row -> row.getObject(1, UUID.class), id, id).stream()
                .findFirst()
                .orElse(null);
    }
}
