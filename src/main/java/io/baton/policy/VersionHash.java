package io.baton.policy;

import io.baton.platform.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The SHA-256 over the names and contents of every file under some folders; made again only when one changed. */
final class VersionHash {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final List<Path> folders;
    private final FileWatch watch;
    private volatile String current;

    VersionHash(List<Path> folders, Clock clock) {
        this.folders = List.copyOf(folders);
        this.watch = new FileWatch(this.folders, LOOK_EVERY, clock);
        watch.hasChanged();
        this.current = hash();
    }

    String current() {
        if (watch.hasChanged()) {
            current = hash();
        }
        return current;
    }

    private String hash() {
        StringBuilder lines = new StringBuilder();
        for (Path folder : folders) {
            for (Path file : FileWatch.files(List.of(folder))) {
                String name = folder.getFileName() + "/" + folder.relativize(file);
                lines.append(Digests.sha256(content(file)))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        }
        return Digests.sha256(lines.toString());
    }

    /** A file that vanished since the listing counts as empty; the next look sees it gone. */
    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
