package io.baton.chaos;

import io.baton.handoff.ChainReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What a run came to; {@link #clean()} says whether anything was lost or doubled. */
record ChaosResult(
        long seed,
        Duration took,
        long signed,
        Map<String, Long> states,
        long keysWithSeveralHandoffs,
        Map<String, Integer> effectsExpected,
        Map<String, Integer> effects,
        List<String> doubled,
        long sentLate,
        Answers answers,
        Map<String, Integer> faults,
        Map<String, Integer> mischief,
        List<Long> recoveries,
        ChainReport audit) {

    boolean clean() {
        return states.equals(Map.of("COMPLETED", signed))
                && effects.equals(effectsExpected)
                && doubled.isEmpty()
                && answers.takenTwice() == 0
                && keysWithSeveralHandoffs == 0
                && audit.isWhole();
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%nseed %d, %.0f s: %s%n", seed, took.toMillis() / 1000.0, verdict());
        out.printf("%-28s %d%n", "deals signed", signed);
        out.printf("%-28s %s%n", "  handoffs", states);
        out.printf("%-28s %d%n", "  lost", signed - sum(states));
        out.printf("%-28s %d%n", "  deals with several", keysWithSeveralHandoffs);
        out.printf("%-28s %10s %10s%n", "effects", "made", "expected");
        for (String kind : new TreeSet<>(effectsExpected.keySet())) {
            out.printf("  %-26s %10d %10d%n", kind, effects.getOrDefault(kind, 0), effectsExpected.get(kind));
        }
        out.printf("%-28s %d%n", "  doubled", doubled.size());
        doubled.stream().limit(20).forEach(each -> out.println("    " + each));
        out.printf("%-28s %d%n", "  calls noted as sent late", sentLate);
        out.printf("%-28s %s%n", "answers of people", answers);
        out.printf("%-28s %s%n", "mischief", mischief);
        out.printf("%-28s %s%n", "faults served", faults);
        out.printf("%-28s %s%n", "start to ready after a death", recovery());
        out.printf("%-28s %d, first broken: %s%n", "audit rows", audit.rows(), audit.broken());
    }

    private static long sum(Map<String, Long> byState) {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    private String verdict() {
        return clean() ? "nothing lost, nothing doubled" : "SOMETHING WAS LOST OR DOUBLED";
    }

    private String recovery() {
        return recoveries.isEmpty()
                ? "none"
                : "median %.1f s, longest %.1f s, of %d"
                        .formatted(
                                recoveries.get(recoveries.size() / 2) / 1000.0,
                                recoveries.get(recoveries.size() - 1) / 1000.0,
                                recoveries.size());
    }
}
