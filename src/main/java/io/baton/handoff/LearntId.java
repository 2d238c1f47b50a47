package io.baton.handoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The id that a canonical object has in another system.
 *
 * @param object what it is, such as {@code project}
 * @param key    its canonical key
 * @param system the other system
 * @param id     its id there
 */
public record LearntId(String object, String key, String system, String id) {

    private static final String KEY = "key";
    private static final String IDS = "externalIds";

    /**
     * Those that variables hold and did not hold before. A canonical object is known by its shape, a {@code key} and
     * {@code externalIds}, whatever variable it stands in; of a list, each element is one.
     */
    public static List<LearntId> in(Map<String, @Nullable Object> changed, Map<String, @Nullable Object> before) {
        Set<LearntId> learnt = new LinkedHashSet<>();
        changed.forEach((name, value) -> {
            List<LearntId> now = of(name, value);
            if (!now.isEmpty()) {
                learnt.addAll(now);
                of(name, before.get(name)).forEach(learnt::remove);
            }
        });
        return List.copyOf(learnt);
    }

    private static List<LearntId> of(String name, @Nullable Object value) {
        List<LearntId> ids = new ArrayList<>();
        if (value instanceof Map<?, ?> object) {
            collect(name, object, ids);
        } else if (value instanceof List<?> list) {
            String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            for (Object each : list) {
                if (each instanceof Map<?, ?> object) {
                    collect(one, object, ids);
                }
            }
        }
        return ids;
    }

    private static void collect(String name, Map<?, ?> object, List<LearntId> into) {
        if (object.get(KEY) instanceof String key && object.get(IDS) instanceof Map<?, ?> ids) {
            ids.forEach((system, id) -> {
                if (id instanceof String text && !text.isEmpty()) {
                    into.add(new LearntId(name, key, Objects.toString(system), text));
                }
            });
        }
    }
}
