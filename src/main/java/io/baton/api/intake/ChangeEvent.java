package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.ChangeNotice;
import io.baton.api.json.Fields;
import io.baton.platform.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change event of Salesforce, of which its header is enough: every record id it merges is a notice of its own. A gap
 * event tells of a change without saying which; one that lost the ids too gives a notice of no record.
 */
final class ChangeEvent {

    private static final List<String> HEADERS =
            List.of("/ChangeEventHeader", "/payload/ChangeEventHeader", "/data/payload/ChangeEventHeader");
    private static final int MOST_RECORDS = 200;
    private static final String GAP = "gap";

    private static final Map<String, String> CHANGES = Map.of(
            "CREATE", "created",
            "UPDATE", "updated",
            "DELETE", "deleted",
            "UNDELETE", "undeleted",
            "GAP_CREATE", GAP,
            "GAP_UPDATE", GAP,
            "GAP_DELETE", GAP,
            "GAP_UNDELETE", GAP,
            "GAP_OVERFLOW", GAP);

    private ChangeEvent() {}

    /** Where the header is, as the Pub/Sub API or a CometD bridge hands events on; empty when it is no change event. */
    static Optional<String> in(JsonNode message) {
        return HEADERS.stream().filter(place -> message.at(place).isObject()).findFirst();
    }

    /** The notices it gives, at least one; what is wrong is added to the errors. */
    static List<ChangeNotice> read(UUID rawEvent, JsonNode header, String pointer, List<FieldError> errors) {
        Fields fields = Fields.within(header, pointer, errors);
        String object = FollowedRecords.object(fields, "entityName");
        String change = change(fields);
        Instant at = time(fields);
        String origin = header.path("changeOrigin").asText(null);
        List<ChangeNotice> notices = new ArrayList<>();
        for (@Nullable String id : ids(fields, change.equals(GAP))) {
            notices.add(new ChangeNotice(rawEvent, "salesforce", object, id, change, at, origin));
        }
        return notices;
    }

    private static String change(Fields fields) {
        String type = fields.text("changeType", 20);
        String change = type == null ? "" : CHANGES.getOrDefault(type.toUpperCase(Locale.ROOT), "");
        if (type != null && change.isEmpty()) {
            fields.fail("changeType", "must be CREATE, UPDATE, DELETE, UNDELETE or one of them with GAP_ before it");
        }
        return change;
    }

    private static @Nullable Instant time(Fields fields) {
        JsonNode millis = fields.any("commitTimestamp");
        if (millis == null) {
            return null;
        }
        if (!millis.isIntegralNumber() || !millis.canConvertToLong() || millis.longValue() < 0) {
            fields.fail("commitTimestamp", "must be milliseconds since 1970, is " + Fields.kind(millis));
            return null;
        }
        return Instant.ofEpochMilli(millis.longValue());
    }

    private static List<@Nullable String> ids(Fields fields, boolean gap) {
        List<@Nullable String> ids = new ArrayList<>();
        JsonNode listed = fields.any("recordIds");
        if (listed == null || !listed.isArray() || listed.isEmpty() || listed.size() > MOST_RECORDS) {
            fields.fail("recordIds", "must be a list of 1 to " + MOST_RECORDS + " record ids");
            return ids;
        }
        for (int i = 0; i < listed.size(); i++) {
            String id = FollowedRecords.id(listed.get(i).asText()).orElse(null);
            if (id == null && !gap) {
                fields.failWithin("recordIds", String.valueOf(i), FollowedRecords.MUST_BE_AN_ID);
            }
            ids.add(id);
        }
        return ids;
    }
}
