package io.baton.policy;

import io.baton.platform.Digests;
import io.baton.platform.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SHA-256 over the names and contents of every file under some folders, as they were when last taken. */
final class VersionHash {

    private final List<Path> folders;
    private volatile String current;

    VersionHash(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.current = hash();
    }

    String current() {
        return current;
    }

    /** Takes the files as they are now. */
    void take() {
        current = hash();
    }

    private String hash() {
        StringBuilder lines = new StringBuilder();
        for (Path folder : folders) {
            for (Path file : Folders.files(List.of(folder))) {
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
