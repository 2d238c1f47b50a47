package io.baton.api.house;

import io.baton.api.EventJournal;
import io.baton.api.RawEvent;
import io.baton.api.Window;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the kept events. */
@ApplicationScoped
public class LedgerJournal implements EventJournal {

    private static final String LIST = "select * from events where (?::text is null or state = ?)"
            + " and (?::timestamptz is null or (received_at, id) < (?, ?)) order by received_at desc, id desc limit ?";

    private final DataSource store;

    public LedgerJournal(DataSource store) {
        this.store = store;
    }

    @Override
    public List<Entry> list(@Nullable State state, Window window) {
        String wanted = state == null ? null : state.name();
        Instant at = window.after() == null ? null : window.after().at();
        UUID id = window.after() == null ? null : window.after().id();
        return Sql.once(
                store, c -> Sql.query(c, LIST, LedgerJournal::entry, wanted, wanted, at, at, id, window.limit()));
    }

    @Override
    public Optional<Kept> find(UUID id) {
        String sql = "select * from events where id = ? union all select * from archived_events where id = ?";
        return Sql.once(store, c -> Sql.query(c, sql, LedgerJournal::kept, id, id)).stream()
                .findFirst();
    }

    /** The events that belong to a handoff, first to last. */
    List<Entry> of(UUID handoff) {
        String sql = "select * from events where handoff_id = ? union all"
                + " select * from archived_events where handoff_id = ? order by received_at, id";
        return Sql.once(store, c -> Sql.query(c, sql, LedgerJournal::entry, handoff, handoff));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("channel"),
                row.getString("sender"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getLong("raw_length"),
                row.getString("raw_sha256"),
                row.getObject("handoff_id", UUID.class),
                row.getString("code"),
                row.getString("reason"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Entry entry = entry(row);
        RawEvent.Origin origin =
                new RawEvent.Origin(entry.channel(), entry.sender(), row.getString("content_type"), Map.of());
        byte[] raw = row.getString("raw").getBytes(StandardCharsets.UTF_8);
        return new Kept(entry, new RawEvent(origin, raw, entry.length(), entry.sha256(), entry.receivedAt()));
    }
}
