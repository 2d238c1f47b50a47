package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.PathStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which fields the canonical objects have, and what each holds, from their JSON Schemas. */
public final class CanonicalFields {

    private static final Map<String, String> SCHEMAS = Map.of(
            "customer", "customer.v1.schema.json",
            "contract", "contract.v1.schema.json",
            "project", "project.v1.schema.json",
            "resources", "resource.v1.schema.json",
            "milestones", "milestone.v1.schema.json",
            "invoiceEvent", "invoice-event.v1.schema.json");
    private static final Set<String> LISTS = Set.of("resources", "milestones");

    private static final int DEPTH = 4; // a schema may refer to itself
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

    /** @param folder of the canonical schemas; each is read once, when it is first asked for */
    public CanonicalFields(Path folder) {
        this.folder = folder;
    }

    /** Why the path names no canonical field; empty when it does. */
    Optional<String> objection(FieldPath path) {
        String file = SCHEMAS.get(path.object());
        if (file == null) {
            return Optional.of("there is no canonical object '" + path.object() + "'");
        }
        Type type = follow(file, "");
        if (type.isUnknown()) {
            return Optional.of("there is no schema " + folder.resolve(file));
        }
        return walk(LISTS.contains(path.object()) ? type.asElement() : type, path.steps());
    }

    /** What the schema says of the field, its references followed; a missing node when there is no such field. */
    public JsonNode schema(FieldPath path) {
        String file = SCHEMAS.get(path.object());
        Type type = file == null ? new Type(MissingNode.getInstance(), "") : follow(file, "");
        if (LISTS.contains(path.object())) {
            type = type.asElement();
        }
        for (PathStep step : path.steps().subList(1, path.steps().size())) {
            type = next(type, step);
        }
        return whole(type, DEPTH);
    }

    private JsonNode whole(Type type, int deeper) {
        if (deeper == 0 || !(type.schema() instanceof ObjectNode object)) {
            return type.schema();
        }
        ObjectNode whole = object.deepCopy();
        if (object.has("items")) {
            whole.set("items", whole(resolve(object.path("items"), type.file()), deeper - 1));
        }
        object.path("properties")
                .properties()
                .forEach(member -> ((ObjectNode) whole.path("properties"))
                        .set(member.getKey(), whole(resolve(member.getValue(), type.file()), deeper - 1)));
        return whole;
    }

    private Optional<String> walk(Type object, List<PathStep> steps) {
        Type type = object;
        for (int i = 1; i < steps.size(); i++) {
            Optional<String> objection = objection(type, steps.subList(0, i + 1));
            if (objection.isPresent()) {
                return objection;
            }
            type = next(type, steps.get(i));
        }
        return Optional.empty();
    }

    /** Whether the last of these steps can be taken from the type the others lead to. */
    private Optional<String> objection(Type type, List<PathStep> steps) {
        PathStep step = steps.get(steps.size() - 1);
        String before = new FieldPath(steps.subList(0, steps.size() - 1)).toString();
        if (type.isList() != !(step instanceof PathStep.Name)) {
            return Optional.of("'" + before + "' is " + (type.isList() ? "a list: say which element" : "no list"));
        }
        Type next = next(type, step);
        if (step instanceof PathStep.Where where
                && next(next, new PathStep.Name(where.member())).isUnknown()) {
            return Optional.of("the elements of '" + before + "' have no '" + where.member() + "'");
        }
        return next.isUnknown()
                ? Optional.of("there is no canonical field '" + new FieldPath(steps) + "'")
                : Optional.empty();
    }

    private Type next(Type type, PathStep step) {
        if (!(step instanceof PathStep.Name name)) {
            return resolve(type.schema().path("items"), type.file());
        }
        for (JsonNode part : parts(type)) {
            JsonNode member = part.path("properties").path(name.name());
            JsonNode open = part.path("additionalProperties");
            JsonNode found = member.isMissingNode() && open.isObject() ? open : member;
            if (!found.isMissingNode()) {
                return resolve(found, type.file());
            }
        }
        return new Type(MissingNode.getInstance(), type.file());
    }

    private static List<JsonNode> parts(Type type) {
        List<JsonNode> parts = new ArrayList<>(List.of(type.schema()));
        type.schema().path("allOf").forEach(parts::add);
        return parts;
    }

    private Type resolve(JsonNode schema, String file) {
        if (!schema.has("$ref")) {
            return new Type(schema, file);
        }
        String[] reference = schema.path("$ref").asText().split("#", -1);
        String name = reference[0].isEmpty() ? file : reference[0].substring(reference[0].lastIndexOf('/') + 1);
        return follow(name, reference.length > 1 ? reference[1] : "");
    }

    private Type follow(String file, String pointer) {
        return resolve(files.computeIfAbsent(file, this::load).at(pointer), file);
    }

    private JsonNode load(String file) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** What a schema says of one place, and the file that its references are relative to. */
    private record Type(JsonNode schema, String file) {

        boolean isUnknown() {
            return schema.isMissingNode();
        }

        boolean isList() {
            return schema.has("items");
        }

        Type asElement() {
            return new Type(JsonNodeFactory.instance.objectNode().set("items", schema), file);
        }
    }
}
