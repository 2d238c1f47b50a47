package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.ChangeNotice;
import io.baton.api.json.Fields;
import io.baton.api.json.StrictJson;
import io.baton.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads Salesforce's outbound messages as JSON, one or an array of up to 200. Members that are not needed are passed over,
 * since Salesforce adds members as it likes; what is needed is checked, and one wrong message rejects the array.
 */
@ApplicationScoped
public class SalesforceMessages {

    private static final int MAX = 200;
    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted", "undeleted");

    private final StrictJson json;

    public SalesforceMessages(StrictJson json) {
        this.json = json;
    }

    List<ChangeNotice> read(UUID rawEvent, byte[] body) {
        JsonNode value = json.read(body);
        List<FieldError> errors = new ArrayList<>();
        List<ChangeNotice> notices = new ArrayList<>();
        if (value.isArray()) {
            checkSize(value, errors);
            for (int i = 0; i < Math.min(value.size(), MAX); i++) {
                notices.add(one(rawEvent, value.get(i), "/" + i, errors));
            }
        } else {
            notices.add(one(rawEvent, value, "", errors));
        }
        Fields.throwIfAny(errors);
        return notices;
    }

    private static void checkSize(JsonNode array, List<FieldError> errors) {
        if (array.isEmpty() || array.size() > MAX) {
            errors.add(FieldError.at("", "must hold 1 to " + MAX + " messages, holds " + array.size()));
        }
    }

    private static ChangeNotice one(UUID rawEvent, JsonNode message, String pointer, List<FieldError> errors) {
        Fields fields = Fields.within(message, pointer, errors);
        String object = fields.text("sobject", 80);
        if (object != null && !object.equals("Opportunity")) {
            fields.fail("sobject", "is not followed; known: Opportunity");
        }
        String id = id(fields);
        JsonNode event = fields.any("event");
        if (event == null) {
            fields.fail("event", "is required");
            return notice(rawEvent, object, id, "", null);
        }
        Fields facts = Fields.within(event, pointer + "/event", errors);
        return notice(rawEvent, object, id, change(facts), time(facts));
    }

    private static @Nullable String id(Fields fields) {
        String text = fields.text("id", 18);
        String id = text == null ? null : SalesforceId.of(text).orElse(null);
        if (text != null && (id == null || !id.startsWith("006"))) {
            fields.fail("id", "must be an Opportunity's id of 15 or 18 characters");
        }
        return id;
    }

    private static String change(Fields facts) {
        String change = facts.text("type", 20);
        if (change != null && !CHANGES.contains(change)) {
            facts.fail("type", "must be one of created, updated, deleted, undeleted");
        }
        return change == null ? "" : change;
    }

    private static @Nullable Instant time(Fields facts) {
        String text = facts.optionalText("createdDate", 40);
        Instant time = text == null ? null : Rfc3339.parse(colon(text)).orElse(null);
        if (text != null && time == null) {
            facts.fail("createdDate", "must be a time with an offset, such as 2026-11-24T09:30:00.000+0000");
        }
        return time;
    }

    /** Salesforce writes {@code +0000} where RFC 3339 has {@code +00:00}. */
    private static String colon(String text) {
        return text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    private static ChangeNotice notice(
            UUID rawEvent, @Nullable String object, @Nullable String id, String change, @Nullable Instant at) {
        return new ChangeNotice(rawEvent, "salesforce", object == null ? "" : object, id == null ? "" : id, change, at);
    }
}
