package io.baton.twin.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The count of effects in one system. Not thread-safe; a twin uses it from its event loop only. */
public final class Effects {

    private record Key(String object, String key) {}

    private static final class Tally {
        private String id = "";
        private int created;
        private int changed;
        private int deleted;
        private int calls;
        private final List<String> idempotencyKeys = new ArrayList<>(1);
    }

    private final String system;
    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    public Effects(String system) {
        this.system = system;
    }

    /** Counts a write; one made by hand counts for nothing. */
    public void count(Write write) {
        if (write.outcome() == Write.Outcome.UNCOUNTED) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(new Key(write.object(), write.key()), key -> new Tally());
        tally.id = write.id();
        tally.calls++;
        switch (write.outcome()) {
            case CREATED -> tally.created++;
            case CHANGED -> tally.changed++;
            case DELETED -> tally.deleted++;
            default -> {}
        }
        String key = write.idempotencyKey();
        if (key != null && !tally.idempotencyKeys.contains(key)) {
            tally.idempotencyKeys.add(key);
        }
    }

    /** The effects that pass the filter, in the order of their first write. */
    public List<Effect> list(Predicate<Effect> filter) {
        return tallies.entrySet().stream()
                .map(entry -> effect(entry.getKey(), entry.getValue()))
                .filter(filter)
                .toList();
    }

    private Effect effect(Key key, Tally tally) {
        return new Effect(
                system,
                key.object(),
                key.key(),
                tally.id,
                tally.created,
                tally.changed,
                tally.deleted,
                tally.calls,
                List.copyOf(tally.idempotencyKeys));
    }

    public void clear() {
        tallies.clear();
    }
}
