package io.baton.chaos;

import io.baton.platform.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database both processes share: durable as in production, and it can crash and come back at its address. */
final class ChaosStore implements AutoCloseable {

    private static final String BROKEN = """
        select count(*) from (select a.*, lag(hash, 1, '') over (partition by handoff_id order by seq) previous,
          row_number() over (partition by handoff_id order by seq) place from audit a) a
        where hash <> baton_audit_hash(previous, seq, at, actor, action, facts) or seq <> place
        """;

    private final Path folder;
    private final int port;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    ChaosStore(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        source.setUrl(url());
        source.setUser("postgres");
        start();
    }

    DataSource source() {
        return source;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private void start() throws IOException {
        EmbeddedPostgres.builder()
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
    void crashAndRestart() {
        signal("-QUIT");
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                    .get(0)
                    .trim());
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
            ProcessHandle.of(pid)
                    .ifPresent(server ->
                            server.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many handoffs are in which state. */
    Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        Sql.once(
                source,
                c -> Sql.query(
                        c,
                        "select state, count(*) from handoffs group by state",
                        row -> states.put(row.getString(1), row.getLong(2))));
        return states;
    }

    /** Business keys that have more than one handoff. */
    long keysWithSeveralHandoffs() {
        return number(
                "select count(*) from (select 1 from handoffs group by type, business_key having count(*) > 1) k");
    }

    /** Audit rows whose place or hash does not follow from the row before. */
    long brokenAuditRows() {
        return number(BROKEN);
    }

    long auditRows() {
        return number("select count(*) from audit");
    }

    private long number(String sql) {
        return Sql.once(source, c -> Sql.query(c, sql, row -> row.getLong(1))).get(0);
    }

    @Override
    public void close() {
        signal("-INT");
    }
}
