package io.baton.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's program files, unpacked once for a whole build: that takes longer than a start of the server. */
public final class ServerFiles {

    private static final Path UNPACKED = Path.of("target/postgres").toAbsolutePath();

    private ServerFiles() {}

    /** Lets an embedded store in this folder use them; what it keeps stays its own. */
    public static void share(Path store) {
        try {
            Files.createDirectories(UNPACKED);
            Path server = Files.createDirectories(store).resolve("server");
            if (Files.notExists(server)) {
                Files.createSymbolicLink(server, UNPACKED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
