package io.baton.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which Baton process stops the server at its end: the one that started it, or the first one that found it
 * left behind by a process that is gone. Others on the same folder only use it.
 */
record StoreOwner(long pid) {

    static Optional<StoreOwner> take(Path folder) throws IOException {
        Path file = file(folder);
        if (Files.exists(file) && alive(Files.readString(file).trim())) {
            return Optional.empty();
        }
        StoreOwner self = new StoreOwner(ProcessHandle.current().pid());
        Files.writeString(file, Long.toString(self.pid()));
        return Optional.of(self);
    }

    static void leave(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException e) {
            // A stale file names a dead process and is taken over at the next start.
            file(folder).toFile().deleteOnExit();
        }
    }

    private static boolean alive(String pid) {
        return pid.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("java") || command.contains("baton"))
                        .isPresent();
    }

    private static Path file(Path folder) {
        return folder.resolve("owner.pid");
    }
}
