package io.baton.handoff;

import io.baton.platform.Sql;
import io.baton.platform.TerminalFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes many resting handoffs due at once: exactly those that were looked at, or none. */
@ApplicationScoped
public class Replays {

    /** The code of a set that is no longer what was looked at. */
    public static final String CHANGED = "REPLAY_CHANGED";

    // An audit hash stands for one state of one handoff: a handoff that moved on has another.
    private static final String DUE = Transition.many(
            Restarts.DUE_NOW, "and h.audit_hash = any(?) and h.state in ('WAITING', 'FAILED', 'RETRYING')");

    private static final String STANDING = "select id, type, waiting_for, audit_hash from handoffs where id = any(?)";

    private static final String RECORDED = """
        select s.handoff_id, s.step_key from steps s join handoffs h on h.id = s.handoff_id
        where h.id = any(?) and s.revision >= h.revision order by s.recorded_at, s.step_key
        """;

    private final DataSource store;
    private final AskBook asks;
    private final Wakeup wakeup;
    private final Clock clock;

    public Replays(DataSource store, AskBook asks, Wakeup wakeup, Clock clock) {
        this.store = store;
        this.asks = asks;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /**
     * One handoff of a set.
     *
     * @param brokeAt  the step or gate it stands at, or empty
     * @param hash     of its newest audit row
     * @param recorded the keys of the steps that would not run again
     */
    public record Member(UUID id, String type, String brokeAt, String hash, Set<String> recorded) {}

    /** How the handoffs stand now, in the given order. */
    public List<Member> look(List<UUID> ids) {
        return Sql.once(store, c -> look(c, ids));
    }

    /** Makes all of them due in one statement; a {@code REPLAY_CHANGED} failure, and nothing done, when one has moved on. */
    public void retry(Collection<Member> members, String plan, String actor, String reason) {
        Sql.<Boolean>inTransaction(store, c -> {
            Instant now = clock.instant();
            String facts = Facts.of("reason", reason, "replay", plan);
            Object[] hashes = members.stream().map(Member::hash).toArray();
            int moved = Sql.update(
                    c, DUE, now, actor, "retried", facts, array(c, ids(members)), c.createArrayOf("text", hashes));
            if (moved != members.size()) {
                throw new TerminalFailure(CHANGED, "A handoff has moved on since the plan was made.");
            }
            for (Member member : members) {
                asks.settleException(c, new HandoffId(member.id()), member.brokeAt(), now);
            }
            return true;
        });
        members.stream().map(Member::type).distinct().forEach(wakeup::signal);
    }

    private static List<Member> look(Connection c, List<UUID> ids) throws SQLException {
        Map<UUID, Member> found = new LinkedHashMap<>();
        Sql.query(c, STANDING, Replays::member, array(c, ids)).forEach(member -> found.put(member.id(), member));
        Sql.query(
                c,
                RECORDED,
                row -> Objects.requireNonNull(found.get(row.getObject(1, UUID.class)))
                        .recorded()
                        .add(row.getString(2)),
                array(c, ids));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<UUID> ids(Collection<Member> members) {
        return members.stream().map(Member::id).toList();
    }

    private static Array array(Connection c, List<UUID> ids) throws SQLException {
        return c.createArrayOf("uuid", ids.toArray());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("type"),
                Objects.toString(row.getString("waiting_for"), ""),
                row.getString("audit_hash"),
                new LinkedHashSet<>());
    }
}
