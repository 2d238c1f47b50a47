package io.baton.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A folder of mappings that a test writes. */
public record MappingFolder(Path path) {

    /** Writes a file and makes sure that it looks changed. */
    public Path write(String file, String text) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            long before =
                    Files.exists(target) ? Files.getLastModifiedTime(target).toMillis() : 0;
            Files.writeString(target, text);
            Files.setLastModifiedTime(target, FileTime.fromMillis(Math.max(before + 10, 1_000_000)));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
