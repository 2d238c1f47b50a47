package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object type: its name, the prefix of its ids, and its fields, the system's own first. */
public final class Sobject {

    private static final Map<String, String> SYSTEM_FIELDS = Map.of(
            "Id", "id computed",
            "IsDeleted", "boolean computed",
            "CreatedDate", "datetime computed",
            "CreatedById", "reference(User,CreatedBy) computed",
            "LastModifiedDate", "datetime computed",
            "LastModifiedById", "reference(User,LastModifiedBy) computed",
            "SystemModstamp", "datetime computed");

    private final String name;
    private final String prefix;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> required;
    private final List<Field> booleans;
    private final Map<String, Field> byExactName = new HashMap<>();
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Field> byRelation = new HashMap<>();

    public Sobject(String name, JsonNode declaration) {
        this.name = name;
        this.prefix = declaration.path("prefix").asText();
        SYSTEM_FIELDS.keySet().stream().sorted().forEach(field -> add(field, SYSTEM_FIELDS.get(field)));
        declaration
                .path("fields")
                .properties()
                .forEach(entry -> add(entry.getKey(), entry.getValue().asText()));
        this.required = fields.stream().filter(Field::required).toList();
        this.booleans = fields.stream()
                .filter(field -> field.type() == Field.Type.BOOLEAN)
                .toList();
    }

    private void add(String field, @Nullable String declaration) {
        Field declared = Field.declared(field, fields.size(), declaration == null ? "text(255)" : declaration);
        fields.add(declared);
        byExactName.put(field, declared);
        byName.put(field.toLowerCase(Locale.ROOT), declared);
        if (declared.relation() != null) {
            byRelation.put(declared.relation().toLowerCase(Locale.ROOT), declared);
        }
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The fields a record must have. */
    List<Field> required() {
        return required;
    }

    /** The fields that are never empty. */
    List<Field> booleans() {
        return booleans;
    }

    /** The field of this name in any case, or null. */
    public @Nullable Field find(String field) {
        Field exact = byExactName.get(field);
        return exact != null ? exact : byName.get(field.toLowerCase(Locale.ROOT));
    }

    /** A field that is known to be there. */
    public Field field(String field) {
        Field found = find(field);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no " + field);
        }
        return found;
    }

    /** The reference field behind a relationship name such as {@code Account} or {@code pse__Project__r}. */
    public @Nullable Field relation(String relation) {
        return byRelation.get(relation.toLowerCase(Locale.ROOT));
    }
}
