package io.baton.twin.redmine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Request;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Index;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twin's projects, versions and issues. */
final class Tracker {

    private static final String PROJECT = "project";
    private static final Map<Integer, String> STATUSES =
            Map.of(1, "New", 2, "In Progress", 3, "Resolved", 4, "Feedback", 5, "Closed", 6, "Rejected");

    private final Documents documents;
    private final Clock clock;
    private final Index projectsByIdentifier;
    private final Index issuesByProject;
    private final Index issuesByKey;
    private final Index versionsByProject;

    Tracker(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
        this.projectsByIdentifier = documents.index(PROJECT, project -> Json.text(project, "identifier"));
        this.issuesByProject = documents.index("issue", Tracker::projectId);
        this.issuesByKey = documents.index("issue", Tracker::batonKey);
        this.versionsByProject = documents.index("version", Tracker::projectId);
    }

    private static @Nullable String projectId(ObjectNode document) {
        return Json.text(document.path(PROJECT), "id");
    }

    /** The value of custom field 1, which callers use for a key of their own. */
    static @Nullable String batonKey(JsonNode document) {
        for (JsonNode field : document.path("custom_fields")) {
            if (field.path("id").asInt() == 1 && !field.path("value").asText().isEmpty()) {
                return field.path("value").asText();
            }
        }
        return null;
    }

    /** The project of this id or identifier. */
    ObjectNode project(String idOrIdentifier) {
        ObjectNode project = findProject(idOrIdentifier);
        if (project == null) {
            throw Errors.notFound();
        }
        return project;
    }

    @Nullable
    ObjectNode findProject(String idOrIdentifier) {
        List<ObjectNode> named = documents.find(PROJECT, projectsByIdentifier, idOrIdentifier);
        return named.isEmpty() ? documents.find(PROJECT, idOrIdentifier) : named.get(0);
    }

    ObjectNode issue(String id) {
        ObjectNode issue = documents.find("issue", id);
        if (issue == null) {
            throw Errors.notFound();
        }
        return issue;
    }

    ObjectNode version(String id) {
        ObjectNode version = documents.find("version", id);
        if (version == null) {
            throw Errors.notFound();
        }
        return version;
    }

    List<ObjectNode> versions(String projectId) {
        return documents.find("version", versionsByProject, projectId);
    }

    List<ObjectNode> issuesOf(String projectId) {
        return documents.find("issue", issuesByProject, projectId);
    }

    List<ObjectNode> issuesWithKey(String key) {
        return documents.find("issue", issuesByKey, key);
    }

    List<ObjectNode> all(String object) {
        return List.copyOf(documents.all(object));
    }

    /** Keeps a new document under the next id. */
    ObjectNode create(String object, String key, ObjectNode document, Request request) {
        long id = documents.nextId(object);
        ObjectNode created = Json.object().put("id", id);
        created.setAll(document);
        created.put("created_on", now()).put("updated_on", now());
        documents.put(new Write(object, key, Long.toString(id), Outcome.CREATED, request.idempotencyKey()), created);
        return created;
    }

    /** Lays the change over a document. */
    void update(String object, String key, ObjectNode before, ObjectNode change, @Nullable Request request) {
        ObjectNode after = Documents.merged(before, change);
        boolean same = Json.same(before, after);
        Outcome outcome = request == null ? Outcome.UNCOUNTED : same ? Outcome.SAME : Outcome.CHANGED;
        String idempotencyKey = request == null ? null : request.idempotencyKey();
        after.put("updated_on", now());
        documents.put(new Write(object, key, before.path("id").asText(), outcome, idempotencyKey), same ? null : after);
    }

    void delete(String object, String key, ObjectNode document, Request request) {
        String id = document.path("id").asText();
        documents.put(new Write(object, key, id, Outcome.DELETED, request.idempotencyKey()), null);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code {"id": 1, "name": "New"}}. */
    static ObjectNode named(long id, String name) {
        return Json.object().put("id", id).put("name", name);
    }

    static ObjectNode reference(ObjectNode document) {
        return named(document.path("id").asLong(), document.path("name").asText());
    }

    static ObjectNode status(int id) {
        return named(id, STATUSES.getOrDefault(id, "Status " + id));
    }

    /** Custom fields as Redmine answers them, with their names. */
    static ArrayNode customFields(JsonNode given) {
        ArrayNode fields = Json.MAPPER.createArrayNode();
        for (JsonNode each : given) {
            int id = each.path("id").asInt();
            ObjectNode field = fields.addObject().put("id", id).put("name", id == 1 ? "Baton key" : "Field " + id);
            field.set("value", each.path("value"));
        }
        return fields;
    }
}
