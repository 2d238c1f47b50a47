package io.baton.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Tells, at the cost of a look now and then, whether files under some folders changed. Thread-safe. */
final class FileWatch {

    private final List<Path> folders;
    private final Duration every;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Instant nextLook = Instant.MIN;
    private Map<Path, String> seen = Map.of();

    FileWatch(List<Path> folders, Duration every, Clock clock) {
        this.folders = folders;
        this.every = every;
        this.clock = clock;
    }

    /** True once for each change, to one caller; the first look counts as one. */
    boolean hasChanged() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook) || !looking.tryLock()) {
            return false;
        }
        try {
            boolean first = nextLook.equals(Instant.MIN);
            nextLook = now.plus(every);
            Map<Path, String> found = look();
            boolean changed = first || !found.equals(seen);
            seen = found;
            return changed;
        } catch (UncheckedIOException somethingVanished) {
            return false;
        } finally {
            looking.unlock();
        }
    }

    /** Every file under the folders, sorted; a folder that is not there has none. */
    static List<Path> files(List<Path> folders) {
        return folders.stream().flatMap(FileWatch::files).sorted().toList();
    }

    private Map<Path, String> look() {
        Map<Path, String> found = new TreeMap<>();
        files(folders).forEach(file -> found.put(file, stamp(file)));
        return found;
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
