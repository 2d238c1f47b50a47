package io.baton.handoff;

import io.baton.platform.Digests;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps every event as it came; what cannot be understood stays here with the reason. */
@ApplicationScoped
public class RawEvents {

    /** How much of a payload is kept. */
    public static final int KEPT = 64 * 1024;

    private final DataSource store;
    private final Clock clock;
    private final Ids ids;

    public RawEvents(DataSource store, Clock clock, Ids ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Who sent a payload.
     *
     * @param channel     how it came in: {@code api}, {@code salesforce}, {@code sweep}, {@code notice}
     * @param sender      who was signed in
     * @param contentType as sent, or null
     */
    public record Sender(
            String channel, String sender, @Nullable String contentType) {}

    /** Stores a payload and answers its id; committed when this returns. */
    public UUID keep(Sender sender, byte[] payload) {
        byte[] head = Arrays.copyOf(payload, Math.min(payload.length, KEPT));
        return keep(sender, head, payload.length, Digests.sha256(payload));
    }

    /** Likewise for a payload of which only the head was read. */
    public UUID keep(Sender sender, byte[] head, long length, String sha256) {
        // PostgreSQL's text holds no NUL; the digest still tells the bytes that came.
        String text = new String(head, StandardCharsets.UTF_8).replace('\u0000', '\uFFFD');
        UUID id = ids.next();
        Sql.once(
                store,
                c -> Sql.update(
                        c,
                        "insert into events (id, channel, sender, content_type, received_at, raw, raw_length,"
                                + " raw_sha256, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'KEPT')",
                        id,
                        sender.channel(),
                        sender.sender(),
                        sender.contentType(),
                        clock.instant(),
                        text,
                        length,
                        sha256));
        return id;
    }

    /** Marks a kept event as taken note of, and which record it named: it opens nothing by itself. */
    public void noted(UUID id, String record) {
        String sql = "with noted as (update events set state = 'NOTED' where id = ? returning id, received_at)"
                + " insert into notices (record_id, received_at, event_id) select ?, received_at, id from noted"
                + " on conflict do nothing";
        Sql.once(store, c -> Sql.update(c, sql, id, record));
    }

    /** Marks a kept event as taken note of and left aside, with the reason's code. */
    public void leftAside(UUID id, String code) {
        String sql = "update events set state = 'NOTED', code = ? where id = ?";
        Sql.once(store, c -> Sql.update(c, sql, code, id));
    }

    /** Whether the very same payload was rejected before. */
    public boolean isRejected(byte[] payload) {
        String sql = "select id from events where raw_sha256 = ? and state = 'REJECTED' limit 1";
        return !Sql.once(store, c -> Sql.query(c, sql, row -> row.getObject(1, UUID.class), Digests.sha256(payload)))
                .isEmpty();
    }

    /** Marks a kept event as rejected; it stays, with the reason. */
    public void reject(UUID id, String code, String reason) {
        String clean = reason.replace('\u0000', '\uFFFD');
        Sql.once(
                store,
                c -> Sql.update(
                        c, "update events set state = 'REJECTED', code = ?, reason = ? where id = ?", code, clean, id));
    }
}
