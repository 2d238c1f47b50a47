package io.baton.twin.salesforce.record;

import io.baton.twin.journal.Resources;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of the twin, as {@code twin/salesforce-objects.json} declares them. */
public final class Schema {

    private final Map<String, Sobject> objects = new LinkedHashMap<>();

    public Schema() {
        Resources.json("salesforce-objects.json").properties().forEach(entry -> {
            Sobject object = new Sobject(entry.getKey(), entry.getValue());
            objects.put(entry.getKey().toLowerCase(Locale.ROOT), object);
        });
    }

    public Collection<Sobject> all() {
        return objects.values();
    }

    public @Nullable Sobject find(String name) {
        return objects.get(name.toLowerCase(Locale.ROOT));
    }

    /** An object that is known to be there. */
    public Sobject object(String name) {
        Sobject found = find(name);
        if (found == null) {
            throw new IllegalArgumentException("no object " + name);
        }
        return found;
    }
}
