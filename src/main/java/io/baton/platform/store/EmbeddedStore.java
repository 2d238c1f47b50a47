package io.baton.platform.store;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL of our own in a folder that is kept: crash-safe ({@code fsync} and {@code synchronous_commit}
 * on), found again and used when a killed process left it running, stopped after the program has stopped.
 */
public final class EmbeddedStore {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final String url;

    private EmbeddedStore(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /** Starts or finds the server of this folder. */
    public static EmbeddedStore open(Path folder) {
        try {
            Path data = folder.toAbsolutePath();
            Files.createDirectories(data);
            Optional<Postmaster> left = Postmaster.of(data).filter(Postmaster::answers);
            String url = left.isPresent() ? left.get().url() : start(data).getJdbcUrl("postgres", "postgres");
            EmbeddedStore store = new EmbeddedStore(data, url);
            StoreOwner.take(data).ifPresent(owner -> store.stopWithTheProgram());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in " + folder + " did not start; its log is above. To use a server of"
                            + " your own set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.",
                    e);
        }
    }

    /** Where it answers; the user and the database are {@code postgres}. */
    public String url() {
        return url;
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("cluster"))
                .setOverrideWorkingDirectory(data.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setPGStartupWait(START)
                .start();
    }

    /** The pool must be closed first, so this waits for the program and does not race it. */
    private void stopWithTheProgram() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Application program = Application.currentApplication();
                            if (program != null) {
                                program.awaitShutdown();
                            }
                            Postmaster.of(folder).ifPresent(Postmaster::stop);
                            StoreOwner.leave(folder);
                        },
                        "stop-embedded-postgres"));
    }
}
