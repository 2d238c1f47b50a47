package io.baton.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells that a file has changed without reading it.
 *
 * @param modified the time of its last change in milliseconds, -1 when it is not there
 * @param size     its size in bytes
 */
record FileStamp(long modified, long size) {

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime().toMillis(), attributes.size());
        } catch (IOException absent) {
            return new FileStamp(-1, 0);
        }
    }

    /** Whether every file still has the stamp it had. */
    static boolean unchanged(Map<Path, FileStamp> stamps) {
        return stamps.entrySet().stream().allMatch(entry -> of(entry.getKey()).equals(entry.getValue()));
    }

    static Map<Path, FileStamp> none() {
        return new TreeMap<>();
    }
}
