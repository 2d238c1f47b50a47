package io.baton.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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
        MessageDigest digest = Digests.sha256();
        for (Path folder : folders) {
            for (Path file : FileWatch.files(List.of(folder))) {
                digest.update((folder.getFileName() + "/" + folder.relativize(file)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Digests.sha256().digest(content(file)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
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
