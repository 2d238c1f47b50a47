package io.baton.twin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON documents of one twin by object and id, every write journaled and counted. Documents are replaced,
 * never altered in place. Not thread-safe; a twin uses it from its event loop only.
 */
public final class Documents {

    private final Journal journal;
    private final Effects effects;
    private final Map<String, Map<String, ObjectNode>> objects = new HashMap<>();
    private final Map<String, Long> lastIds = new HashMap<>();
    private final Map<String, List<Index>> indexes = new HashMap<>();

    public Documents(Journal journal, Effects effects) {
        this.journal = journal;
        this.effects = effects;
    }

    /** Keeps an index of an object by what the key function reads; declare indexes before {@link #load}. */
    public Index index(String object, Function<ObjectNode, @Nullable String> key) {
        Index index = new Index(key);
        indexes.computeIfAbsent(object, name -> new ArrayList<>()).add(index);
        return index;
    }

    /** Reads the journal. */
    public void load() {
        journal.replay(line -> {
            ObjectNode entry = (ObjectNode) line;
            Write write = Write.from(entry);
            apply(write, (ObjectNode) entry.get("d"));
        });
    }

    public @Nullable ObjectNode find(String object, String id) {
        return objects.getOrDefault(object, Map.of()).get(id);
    }

    public Collection<ObjectNode> all(String object) {
        return objects.getOrDefault(object, Map.of()).values();
    }

    /** The documents an index knows under a key. */
    public List<ObjectNode> find(String object, Index index, String key) {
        List<ObjectNode> found = new ArrayList<>();
        for (String id : index.ids(key)) {
            ObjectNode document = find(object, id);
            if (document != null) {
                found.add(document);
            }
        }
        return found;
    }

    /** A number no document of this object has had. */
    public long nextId(String object) {
        return lastIds.merge(object, 1L, Long::sum);
    }

    /** Takes a write down; a document of null leaves it as it was, or removes it where the outcome says so. */
    public void put(Write write, @Nullable ObjectNode document) {
        ObjectNode entry = write.into(Json.object());
        if (document != null) {
            entry.set("d", document);
        }
        journal.append(entry);
        apply(write, document);
    }

    private void apply(Write write, @Nullable ObjectNode document) {
        effects.count(write);
        Map<String, ObjectNode> known = objects.computeIfAbsent(write.object(), name -> new LinkedHashMap<>());
        boolean deleted = write.outcome() == Write.Outcome.DELETED;
        if (document == null && !deleted) {
            return;
        }
        ObjectNode before = deleted ? known.remove(write.id()) : known.put(write.id(), document);
        indexes.getOrDefault(write.object(), List.of()).forEach(index -> index.move(write.id(), before, document));
        remember(write);
    }

    private void remember(Write write) {
        if (!write.id().isEmpty() && write.id().chars().allMatch(Character::isDigit)) {
            lastIds.merge(write.object(), Long.parseLong(write.id()), Math::max);
        }
    }

    /** Forgets everything, journal and counts included. */
    public void clear() {
        journal.clear();
        effects.clear();
        objects.clear();
        lastIds.clear();
        indexes.values().forEach(list -> list.forEach(Index::clear));
    }

    /** The same fields, with those of the change laid over them. */
    public static ObjectNode merged(@Nullable ObjectNode before, ObjectNode change) {
        ObjectNode after = before == null ? Json.object() : before.deepCopy();
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            after.set(field.getKey(), field.getValue());
        }
        return after;
    }
}
