package io.baton.twin.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The faults in force over all twins, and how often each struck. Chance is drawn from a seed, so the same calls
 * in the same order meet the same faults. Not thread-safe; the twins use it from their event loop only.
 */
public final class Faults {

    private static final class Active {
        private final int number;
        private final Fault fault;
        private final @Nullable Pattern pattern;
        private int served;

        private Active(int number, Fault fault) {
            this.number = number;
            this.fault = fault;
            this.pattern = fault.path() == null ? null : Pattern.compile(fault.path());
        }

        private boolean matches(String system, String call, String callWithQuery) {
            return (fault.system().isEmpty() || fault.system().equals(system))
                    && (fault.times() < 0 || served < fault.times())
                    && (pattern == null
                            || pattern.matcher(call).find()
                            || pattern.matcher(callWithQuery).find());
        }
    }

    /** A fault in force: its number, itself, and how often it struck. */
    public record Listed(int number, Fault fault, int served) {}

    /** What a call meets: a delay, and a fault or none. */
    public record Met(long millis, @Nullable Fault fault) {}

    private static final Met NOTHING = new Met(0, null);

    private final Random random;
    private final List<Active> active = new ArrayList<>();
    private int lastNumber;

    public Faults(long seed) {
        this.random = new Random(seed);
    }

    /** Puts a fault in force; answers its number. */
    public int add(Fault fault) {
        lastNumber++;
        active.add(new Active(lastNumber, fault));
        return lastNumber;
    }

    /** What this call meets; counts it as served. */
    public Met meet(String system, String call, String callWithQuery) {
        if (active.isEmpty()) {
            return NOTHING;
        }
        long millis = 0;
        for (Active candidate : active) {
            if (!candidate.matches(system, call, callWithQuery) || !strikes(candidate.fault)) {
                continue;
            }
            candidate.served++;
            if (candidate.fault.kind() != Fault.Kind.LATENCY) {
                return new Met(millis, candidate.fault);
            }
            millis += candidate.fault.millis();
        }
        return new Met(millis, null);
    }

    private boolean strikes(Fault fault) {
        return fault.kind() != Fault.Kind.DOWN
                && (fault.probability() >= 1 || random.nextDouble() < fault.probability());
    }

    public List<Listed> list() {
        return active.stream()
                .map(one -> new Listed(one.number, one.fault, one.served))
                .toList();
    }

    /** Takes the faults that pass the filter out of force; answers them. */
    public List<Listed> remove(Predicate<Listed> filter) {
        List<Listed> gone = list().stream().filter(filter).toList();
        active.removeIf(one -> gone.stream().anyMatch(listed -> listed.number() == one.number));
        return gone;
    }
}
