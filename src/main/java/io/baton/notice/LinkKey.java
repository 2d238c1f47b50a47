package io.baton.notice;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The key that signs links, the same for all processes on a database; whoever deletes its row ends all links. */
@ApplicationScoped
class LinkKey {

    private static final String NAME = "task-links";
    private static final int BYTES = 32;

    private static final String DRAW =
            "insert into link_keys (name, secret, drawn_at) values (?, ?, ?) on conflict (name) do nothing";

    private final DataSource store;
    private final Clock clock;
    private volatile @Nullable Key known;

    LinkKey(DataSource store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Read once in the life of a process; drawn by whoever asks first. */
    Key get() {
        Key key = known;
        if (key == null) {
            key = new SecretKeySpec(read(), "HmacSHA256");
            known = key;
        }
        return key;
    }

    private byte[] read() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        return Sql.once(store, c -> {
            Sql.update(c, DRAW, NAME, drawn, clock.instant());
            return Sql.query(c, "select secret from link_keys where name = ?", row -> row.getBytes(1), NAME)
                    .get(0);
        });
    }
}
