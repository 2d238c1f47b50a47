package io.baton.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in some folders. */
public final class Folders {

    private Folders() {}

    /** Every file below the folders, sorted; a folder that is not there has none. */
    public static List<Path> files(List<Path> folders) {
        return folders.stream().flatMap(Folders::files).sorted().toList();
    }

    /** Every file with what tells that it changed without reading it: time, size and identity. */
    public static Map<Path, String> stamps(List<Path> folders) {
        Map<Path, String> stamps = new TreeMap<>();
        files(folders).forEach(file -> stamps.put(file, stamp(file)));
        return stamps;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.lastModifiedTime() + "/" + facts.size() + "/" + facts.fileKey();
        } catch (IOException e) {
            return "gone";
        }
    }
}
