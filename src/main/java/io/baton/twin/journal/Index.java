package io.baton.twin.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of documents by one of their values. */
public final class Index {

    private final Function<ObjectNode, @Nullable String> key;
    private final Map<String, List<String>> ids = new HashMap<>();

    Index(Function<ObjectNode, @Nullable String> key) {
        this.key = key;
    }

    /** The ids under this key, oldest first. */
    public List<String> ids(String value) {
        return ids.getOrDefault(value, List.of());
    }

    void move(String id, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        String from = before == null ? null : key.apply(before);
        String to = after == null ? null : key.apply(after);
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null) {
            ids.getOrDefault(from, new ArrayList<>()).remove(id);
        }
        if (to != null) {
            ids.computeIfAbsent(to, name -> new ArrayList<>(1)).add(id);
        }
    }

    void clear() {
        ids.clear();
    }
}
