package io.baton.twin.redmine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.journal.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for projects and their versions. Identifiers are unique; versions' names are not. */
final class Projects {

    private static final List<String> PROJECT_FIELDS =
            List.of("name", "description", "homepage", "is_public", "inherit_members");
    private static final List<String> VERSION_FIELDS =
            List.of("name", "description", "status", "due_date", "sharing", "wiki_page_title");

    private final Tracker tracker;

    Projects(Tracker tracker) {
        this.tracker = tracker;
    }

    Answer create(Request request) {
        JsonNode sent = Issues.sent(request, "project");
        String name = text(sent, "name");
        String identifier = text(sent, "identifier");
        List<String> errors = new ArrayList<>();
        if (name.isBlank()) {
            errors.add("Name cannot be blank");
        } else if (name.length() > 255) {
            errors.add("Name is too long (maximum is 255 characters)");
        }
        if (identifier.isBlank()) {
            errors.add("Identifier cannot be blank");
        } else if (!identifier.matches("(?!\\d+$)[a-z0-9\\-_]{1,100}")) {
            errors.add("Identifier is invalid");
        } else if (tracker.findProject(identifier) != null) {
            errors.add("Identifier has already been taken");
        }
        if (!errors.isEmpty()) {
            throw Errors.invalid(errors);
        }
        ObjectNode project = Json.object().put("name", name).put("identifier", identifier);
        project.put("description", text(sent, "description")).put("status", 1);
        project.put("is_public", sent.path("is_public").asBoolean(true)).put("inherit_members", false);
        project.set("custom_fields", Tracker.customFields(sent.path("custom_fields")));
        return Answer.json(201, wrapped("project", tracker.create("project", identifier, project, request)));
    }

    Answer read(Request request) {
        return Answer.json(200, wrapped("project", tracker.project(request.param("id"))));
    }

    Answer list(Request request) {
        return Issues.page("projects", tracker.all("project"), request);
    }

    Answer update(Request request) {
        ObjectNode project = tracker.project(request.param("id"));
        ObjectNode change = changed(Issues.sent(request, "project"), PROJECT_FIELDS);
        tracker.update("project", text(project, "identifier"), project, change, request);
        return Answer.empty(204);
    }

    /** {@code PUT projects/{id}/close.json} and its like: repeated, they change nothing. */
    Answer become(int status, Request request) {
        ObjectNode project = tracker.project(request.param("id"));
        tracker.update(
                "project", text(project, "identifier"), project, Json.object().put("status", status), request);
        return Answer.empty(204);
    }

    Answer delete(Request request) {
        ObjectNode project = tracker.project(request.param("id"));
        tracker.delete("project", text(project, "identifier"), project, request);
        return Answer.empty(204);
    }

    Answer createVersion(Request request) {
        ObjectNode project = tracker.project(request.param("id"));
        JsonNode sent = Issues.sent(request, "version");
        if (text(sent, "name").isBlank()) {
            throw Errors.invalid(List.of("Name cannot be blank"));
        }
        ObjectNode version = Json.object();
        version.set("project", Tracker.reference(project));
        version.put("description", "").put("status", "open").put("sharing", "none");
        version.setAll(changed(sent, VERSION_FIELDS));
        version.set("custom_fields", Tracker.customFields(sent.path("custom_fields")));
        return Answer.json(201, wrapped("version", tracker.create("version", versionKey(version), version, request)));
    }

    /** The key a version is counted under: the caller's own, or project and name. */
    static String versionKey(ObjectNode version) {
        String key = Tracker.batonKey(version);
        return key != null ? key : text(version.path("project"), "name") + "/" + text(version, "name");
    }

    Answer versions(Request request) {
        ObjectNode project = tracker.project(request.param("id"));
        List<ObjectNode> versions = tracker.versions(project.path("id").asText());
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("versions");
        versions.forEach(list::add);
        return Answer.json(200, body.put("total_count", versions.size()));
    }

    Answer version(Request request) {
        return Answer.json(200, wrapped("version", tracker.version(request.param("id"))));
    }

    Answer updateVersion(Request request) {
        ObjectNode version = tracker.version(request.param("id"));
        ObjectNode change = changed(Issues.sent(request, "version"), VERSION_FIELDS);
        tracker.update("version", versionKey(version), version, change, request);
        return Answer.empty(204);
    }

    private static ObjectNode changed(JsonNode sent, List<String> fields) {
        ObjectNode change = Json.object();
        fields.stream().filter(sent::has).forEach(field -> change.set(field, sent.get(field)));
        return change;
    }

    private static ObjectNode wrapped(String name, ObjectNode document) {
        return Json.object().set(name, document);
    }

    private static String text(JsonNode node, String name) {
        @Nullable String text = Json.text(node, name);
        return text == null ? "" : text;
    }
}
