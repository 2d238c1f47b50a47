package io.baton.system.guard.limit;

import io.baton.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Divides a system's limit among the processes on one database. What unexpired leases hold together is never more than
 * the limit: a process takes only what is free, writes before it grows, and shrinks before it writes. A lease that is
 * over is held back a little longer, for calls under way to land.
 */
final class Allotments {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('baton/allotments/' || ?, 0))";

    private static final String OTHERS =
            "select holder, slots, until from allotments where system = ? and kind = ? and holder <> ? and until > ?";

    private static final String TAKE = """
        insert into allotments (system, kind, holder, slots, until) values (?, ?, ?, ?, ?)
        on conflict (system, kind, holder) do update set slots = excluded.slots, until = excluded.until
        """;

    private final DataSource store;
    private final String self;
    private final Duration lease;
    private final Duration landing;

    Allotments(DataSource store, String self, Duration lease, Duration landing) {
        this.store = store;
        this.self = self;
        this.lease = lease;
        this.landing = landing;
    }

    private record Held(String holder, int slots, Instant until) {}

    /** What was taken, and whether it is all that was due. */
    private record Taken(int slots, boolean all) {}

    /** Takes or renews this process's share; false when others hold part of what is its due. */
    boolean renew(Share share, Instant now) {
        Instant until = now.plus(lease);
        Taken taken = Sql.inTransaction(store, c -> take(c, share, now, until));
        share.grant(taken.slots(), until);
        return taken.all();
    }

    private Taken take(Connection c, Share share, Instant now, Instant until) throws SQLException {
        Sql.query(c, LOCK, row -> true, share.system());
        List<Held> others = others(c, share, now);
        int due = due(share.limit(), others, now);
        int free = Math.max(0, share.limit() - sum(others));
        int mine = Math.min(due, free);
        share.shrinkTo(mine);
        write(c, share, Math.max(mine, Math.min(share.inUse(), free)), until);
        return new Taken(mine, mine >= due);
    }

    /** Gives up all that is not in use. */
    void leave(Share share, Instant now) {
        share.shrinkTo(0);
        Sql.once(store, c -> {
            write(c, share, share.inUse(), now);
            return true;
        });
    }

    private List<Held> others(Connection c, Share share, Instant now) throws SQLException {
        Instant over = now.minus(landing);
        Sql.update(
                c,
                "delete from allotments where system = ? and kind = ? and until <= ?",
                share.system(),
                share.kind(),
                over);
        return Sql.query(
                c,
                OTHERS,
                row -> new Held(
                        row.getString("holder"),
                        row.getInt("slots"),
                        Objects.requireNonNull(Sql.instant(row, "until"))),
                share.system(),
                share.kind(),
                self,
                over);
    }

    /** An equal part of the limit; what is left over goes to the first in the order of their names. */
    private int due(int limit, List<Held> others, Instant now) {
        List<String> alive = new ArrayList<>(List.of(self));
        others.stream().filter(held -> held.until().isAfter(now)).forEach(held -> alive.add(held.holder()));
        Collections.sort(alive);
        int left = limit % alive.size();
        return limit / alive.size() + (alive.indexOf(self) < left ? 1 : 0);
    }

    private static int sum(List<Held> others) {
        return others.stream().mapToInt(Held::slots).sum();
    }

    private void write(Connection c, Share share, int slots, Instant until) throws SQLException {
        Sql.update(c, TAKE, share.system(), share.kind(), self, slots, until);
    }
}
