package io.baton.handoff;

import io.baton.platform.HandoffException;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries wake-ups between the processes of one database by LISTEN and NOTIFY, off the hot path: what is signalled
 * within a few milliseconds goes out as one notice, in a transaction of its own that waits for no disk. A notice that
 * is lost costs time only, since claimers look by themselves.
 */
@ApplicationScoped
public class WakeupLine {

    private static final Logger LOG = LoggerFactory.getLogger(WakeupLine.class);
    private static final String CHANNEL = "baton_due";
    private static final String TELL =
            "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)"; // for this transaction alone
    private static final int GATHER_MILLIS = 20;
    private static final int LISTEN_MILLIS = 250;

    private final DataSource store;
    private final Wakeup wakeup;
    private final String self;
    private final BlockingQueue<String> signalled = new LinkedBlockingQueue<>(1000);
    private final Thread listener = new Thread(() -> keepUp(this::listen), "wakeup-listen");
    private final Thread speaker = new Thread(() -> keepUp(this::speak), "wakeup-tell");
    private volatile boolean open;

    public WakeupLine(DataSource store, Wakeup wakeup, Ids ids) {
        this.store = store;
        this.wakeup = wakeup;
        this.self = ids.next().toString();
    }

    /** Takes the line up, once; called when a claimer starts, since a program that only checks has no database. */
    public synchronized void open() {
        if (open) {
            return;
        }
        open = true;
        wakeup.alsoTell(signalled::offer);
        listener.setDaemon(true);
        speaker.setDaemon(true);
        listener.start();
        speaker.start();
    }

    void stop(@Observes ShutdownEvent ignored) {
        open = false;
        speaker.interrupt();
        try {
            listener.join(4L * LISTEN_MILLIS); // it gives its connection back before the pool closes
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that lasts until its connection breaks or the process stops. */
    private interface Line {
        void hold(Connection connection) throws SQLException, InterruptedException;
    }

    private void keepUp(Line line) {
        while (open) {
            try {
                Sql.once(store, connection -> held(line, connection));
            } catch (HandoffException e) {
                LOG.debug("The line between processes broke and is taken up again: {}", e.getMessage());
                pause();
            }
        }
    }

    private boolean held(Line line, Connection connection) throws SQLException {
        try {
            line.hold(connection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return open;
    }

    private void listen(Connection connection) throws SQLException {
        Sql.update(connection, "listen " + CHANNEL);
        try {
            PGConnection line = connection.unwrap(PGConnection.class);
            while (open) {
                hear(line.getNotifications(LISTEN_MILLIS));
            }
        } finally {
            Sql.update(connection, "unlisten *"); // the connection goes back to a pool
        }
    }

    private void hear(PGNotification @Nullable [] notices) {
        for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
            String[] words = notice.getParameter().split(" ", 2);
            if (words.length == 2 && !words[0].equals(self)) {
                wakeup.ring(words[1]);
            }
        }
    }

    private void speak(Connection connection) throws SQLException, InterruptedException {
        while (open) {
            Set<String> types = new HashSet<>(Set.of(signalled.take()));
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            signalled.drainTo(types);
            for (String type : types) {
                Sql.query(connection, TELL, row -> type, CHANNEL, self + " " + type);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
