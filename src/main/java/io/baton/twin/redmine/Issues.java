package io.baton.twin.redmine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.journal.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for issues. Nothing about an issue is unique: the same POST twice makes two. */
final class Issues {

    private static final List<String> PLAIN =
            List.of("subject", "description", "start_date", "due_date", "done_ratio", "is_private", "estimated_hours");
    private static final List<Integer> CLOSED = List.of(5, 6);

    private final Tracker tracker;

    Issues(Tracker tracker) {
        this.tracker = tracker;
    }

    Answer create(Request request) {
        JsonNode sent = sent(request, "issue");
        ObjectNode project = tracker.findProject(sent.path("project_id").asText());
        List<String> errors = new ArrayList<>();
        if (project == null) {
            errors.add("Project cannot be blank");
        }
        if (sent.path("subject").asText().isBlank()) {
            errors.add("Subject cannot be blank");
        } else if (sent.path("subject").asText().length() > 255) {
            errors.add("Subject is too long (maximum is 255 characters)");
        }
        if (project == null || !errors.isEmpty()) {
            throw Errors.invalid(errors);
        }
        ObjectNode issue = Json.object();
        issue.set("project", Tracker.reference(project));
        issue.set("tracker", Tracker.named(sent.path("tracker_id").asInt(1), "Task"));
        issue.set("status", Tracker.status(1));
        issue.set("priority", Tracker.named(sent.path("priority_id").asInt(2), "Normal"));
        issue.set("author", Tracker.named(1, "Baton Integration"));
        issue.put("description", "").put("done_ratio", 0);
        issue.setAll(changed(sent, null));
        return Answer.json(201, Json.object().set("issue", tracker.create("issue", key(issue), issue, request)));
    }

    /** The key an issue is counted under: the caller's own, or project and subject. */
    private static String key(ObjectNode issue) {
        String key = Tracker.batonKey(issue);
        return key != null
                ? key
                : issue.path("project").path("name").asText() + "/"
                        + issue.path("subject").asText();
    }

    private ObjectNode changed(JsonNode sent, @Nullable ObjectNode before) {
        ObjectNode change = Json.object();
        PLAIN.stream().filter(sent::has).forEach(field -> change.set(field, sent.get(field)));
        if (sent.path("status_id").canConvertToInt()) {
            change.set("status", Tracker.status(sent.path("status_id").asInt()));
        }
        if (sent.path("assigned_to_id").canConvertToInt()) {
            int id = sent.path("assigned_to_id").asInt();
            change.set("assigned_to", Tracker.named(id, "User " + id));
        }
        if (sent.path("fixed_version_id").canConvertToInt()) {
            change.set(
                    "fixed_version",
                    Tracker.reference(
                            tracker.version(sent.path("fixed_version_id").asText())));
        }
        if (sent.has("custom_fields") || before == null) {
            change.set("custom_fields", Tracker.customFields(sent.path("custom_fields")));
        }
        return change;
    }

    Answer read(Request request) {
        return Answer.json(200, Json.object().set("issue", tracker.issue(request.param("id"))));
    }

    Answer update(Request request) {
        ObjectNode issue = tracker.issue(request.param("id"));
        tracker.update("issue", key(issue), issue, changed(sent(request, "issue"), issue), request);
        return Answer.empty(204);
    }

    /** A person's change by hand. */
    ObjectNode correct(String id, JsonNode fields) {
        ObjectNode issue = tracker.issue(id);
        tracker.update("issue", key(issue), issue, changed(fields, issue), null);
        return tracker.issue(id);
    }

    Answer delete(Request request) {
        ObjectNode issue = tracker.issue(request.param("id"));
        tracker.delete("issue", key(issue), issue, request);
        return Answer.empty(204);
    }

    /** Open issues only, unless the status is asked for: {@code status_id=*} is any. */
    Answer list(Request request) {
        String key = request.param("cf_1");
        String project = request.param("project_id");
        ObjectNode of = project.isEmpty() ? null : tracker.project(project);
        String projectId = of == null ? "" : of.path("id").asText();
        List<ObjectNode> from = !key.isEmpty()
                ? tracker.issuesWithKey(key)
                : of != null ? tracker.issuesOf(projectId) : tracker.all("issue");
        List<ObjectNode> found = from.stream()
                .filter(issue ->
                        of == null || issue.path("project").path("id").asText().equals(projectId))
                .filter(issue -> subject(issue, request.param("subject")))
                .filter(issue -> status(issue, request.param("status_id")))
                .filter(issue -> version(issue, request.param("fixed_version_id")))
                .toList();
        return page("issues", found, request);
    }

    private static boolean subject(ObjectNode issue, String wanted) {
        String subject = issue.path("subject").asText();
        return wanted.isEmpty()
                || (wanted.startsWith("~") ? subject.contains(wanted.substring(1)) : subject.equals(wanted));
    }

    private static boolean status(ObjectNode issue, String wanted) {
        int status = issue.path("status").path("id").asInt();
        return switch (wanted) {
            case "*" -> true;
            case "", "open" -> !CLOSED.contains(status);
            case "closed" -> CLOSED.contains(status);
            default -> wanted.equals(Integer.toString(status));
        };
    }

    private static boolean version(ObjectNode issue, String wanted) {
        return wanted.isEmpty()
                || issue.path("fixed_version").path("id").asText().equals(wanted);
    }

    static Answer page(String name, List<ObjectNode> found, Request request) {
        int offset = number(request.param("offset"), 0);
        int limit = Math.min(100, number(request.param("limit"), 25));
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray(name);
        found.stream().skip(offset).limit(limit).forEach(list::add);
        body.put("total_count", found.size()).put("offset", offset).put("limit", limit);
        return Answer.json(200, body);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** What stands under the one member of the body; a body that is no JSON counts as empty, as in the real one. */
    static JsonNode sent(Request request, String name) {
        JsonNode json = request.json() == null ? NullNode.getInstance() : request.json();
        return json.path(name);
    }
}
