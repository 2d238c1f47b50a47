package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.RedactionDesk.Order;
import io.baton.api.json.Fields;
import java.util.Locale;

/** The body of a redaction, checked. */
final class RedactionBody {

    private static final int MIN_SUBJECT = 4;
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_REASON = 500;

    private RedactionBody() {}

    static Order read(JsonNode body, String by) {
        Fields fields = Fields.of(body);
        String subject = fields.text("subject", MAX_SUBJECT);
        String reason = fields.text("reason", MAX_REASON);
        boolean force = fields.flag("force");
        fields.closed();
        if (subject != null && subject.strip().length() < MIN_SUBJECT) {
            fields.fail("subject", "must have at least " + MIN_SUBJECT + " characters, or it would hit other words");
        }
        if (subject != null && reason != null && names(reason, subject)) {
            fields.fail("reason", "must not name the subject: it stays in the audit trail");
        }
        fields.end();
        if (subject == null || reason == null) {
            throw new IllegalStateException("a required text was not checked");
        }
        return new Order(subject, reason, by, force);
    }

    private static boolean names(String reason, String subject) {
        return reason.toLowerCase(Locale.ROOT).contains(subject.strip().toLowerCase(Locale.ROOT));
    }
}
