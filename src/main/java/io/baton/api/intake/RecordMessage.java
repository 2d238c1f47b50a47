package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.ChangeNotice;
import io.baton.api.json.Fields;
import io.baton.platform.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message about one record, as a flow or a trigger in Salesforce sends it. */
final class RecordMessage {

    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted", "undeleted");

    private RecordMessage() {}

    /** The notice it gives; what is wrong is added to the errors. */
    static ChangeNotice read(UUID rawEvent, JsonNode message, String pointer, List<FieldError> errors) {
        Fields fields = Fields.within(message, pointer, errors);
        String object = FollowedRecords.object(fields, "sobject");
        String id = id(fields);
        JsonNode event = fields.any("event");
        if (event == null) {
            fields.fail("event", "is required");
            return new ChangeNotice(rawEvent, "salesforce", object, id, "", null, null);
        }
        Fields facts = Fields.within(event, pointer + "/event", errors);
        return new ChangeNotice(rawEvent, "salesforce", object, id, change(facts), time(facts), null);
    }

    private static @Nullable String id(Fields fields) {
        String text = fields.text("id", 18);
        String id = text == null ? null : FollowedRecords.id(text).orElse(null);
        if (text != null && id == null) {
            fields.fail("id", FollowedRecords.MUST_BE_AN_ID);
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
}
