package io.baton.store;

import io.baton.handoff.AuditChain;
import io.baton.handoff.ChainReport;
import io.baton.platform.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that several processes share: durable as in production, and it can crash and come back at its address. */
public final class DurableStore implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private EmbeddedPostgres server;

    public DurableStore(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        source.setUrl(url());
        source.setUser("postgres");
        ServerFiles.share(folder);
        start();
    }

    public DataSource source() {
        return source;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("cluster"))
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Ends without a checkpoint, so that the start has to recover from the log. */
    public void crashAndRestart() {
        crash();
        restart();
    }

    /** Ends without a checkpoint and stays away. */
    public void crash() {
        signal("-QUIT");
        release();
    }

    /** Stops it if it runs, and lets go of its lock on the data, which would be held until it is collected. */
    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again at the same address. */
    public void restart() {
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        postmaster().ifPresent(server -> {
            try {
                new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                        .start()
                        .waitFor();
                server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            String first =
                    Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(first.trim()));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CPU time its processes have used; of those that ended, nothing. */
    public Duration cpu() {
        return postmaster()
                .map(server -> Stream.concat(Stream.of(server), server.descendants())
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    /** The transactions it has committed. */
    public long commits() {
        return number("select xact_commit from pg_stat_database where datname = current_database()");
    }

    /** How many handoffs are in which state. */
    public Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        Sql.once(
                source,
                c -> Sql.query(
                        c,
                        "select state, count(*) from handoffs group by state",
                        row -> states.put(row.getString(1), row.getLong(2))));
        return states;
    }

    /** How many calls Baton itself says may have gone out after their lease. */
    public long sentLate() {
        return number("select count(*) from audit where action = 'sent-late'");
    }

    /** Business keys that have more than one handoff. */
    public long keysWithSeveralHandoffs() {
        return number(
                "select count(*) from (select 1 from handoffs group by type, business_key having count(*) > 1) k");
    }

    /** What a look at every audit chain finds. */
    public ChainReport audit() {
        return new AuditChain(source).verify();
    }

    private long number(String sql) {
        return Sql.once(source, c -> Sql.query(c, sql, row -> row.getLong(1))).get(0);
    }

    @Override
    public void close() {
        release();
    }
}
