package io.baton.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL server, as its own {@code postmaster.pid} describes it. */
record Postmaster(long pid, int port) {

    private static final int PID = 0;
    private static final int PORT = 3;

    /** The server of a folder, when its file names a process that lives. */
    static Optional<Postmaster> of(Path folder) {
        Path file = folder.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Postmaster found = new Postmaster(
                    Long.parseLong(lines.get(PID).trim()),
                    Integer.parseInt(lines.get(PORT).trim()));
            return ProcessHandle.of(found.pid()).map(process -> found);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // half written: it is not up yet, and PostgreSQL itself decides what it means
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Whether it is really ours: a process id may have been given to another program since. */
    boolean answers() {
        try (var connection = DriverManager.getConnection(url())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** PostgreSQL's fast shutdown; waits for its end. */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            ProcessHandle.of(pid)
                    .ifPresent(process -> process.onExit()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .exceptionally(late -> process)
                            .join());
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
