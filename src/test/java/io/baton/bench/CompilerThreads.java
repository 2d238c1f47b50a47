package io.baton.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the JVM's just-in-time compiler has used of the processor, as Linux counts it for each thread. */
final class CompilerThreads {

    private static final long MILLIS_A_TICK = 10;
    private static final int USER = 11; // of the fields after the name, see proc(5)
    private static final int KERNEL = 12;

    private CompilerThreads() {}

    /** CPU time of a process's compiler threads since its start; zero for a process that has none. */
    static Duration cpu(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return Duration.ofMillis(threads.mapToLong(CompilerThreads::ticks).sum() * MILLIS_A_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            if (!stat.contains("(C1 Compil") && !stat.contains("(C2 Compil")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
