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

    /** Stores a payload and answers its id; committed when this returns. */
    public UUID keep(String channel, byte[] payload) {
        return keep(
                channel,
                Arrays.copyOf(payload, Math.min(payload.length, KEPT)),
                payload.length,
                Digests.sha256(payload));
    }

    /** Likewise for a payload of which only the head was read. */
    public UUID keep(String channel, byte[] head, long length, String sha256) {
        // PostgreSQL's text holds no NUL; the digest still tells the bytes that came.
        String text = new String(head, StandardCharsets.UTF_8).replace('\u0000', '\uFFFD');
        UUID id = ids.next();
        Sql.once(
                store,
                c -> Sql.update(
                        c,
                        "insert into events (id, channel, received_at, raw, raw_length, raw_sha256, state)"
                                + " values (?, ?, ?, ?, ?, ?, 'KEPT')",
                        id,
                        channel,
                        clock.instant(),
                        text,
                        length,
                        sha256));
        return id;
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
