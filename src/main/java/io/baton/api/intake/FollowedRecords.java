package io.baton.api.intake;

import io.baton.api.json.Fields;
import java.util.Optional;

/** The records of Salesforce whose changes are followed: opportunities. */
final class FollowedRecords {

    static final String MUST_BE_AN_ID = "must be an Opportunity's id of 15 or 18 characters";

    private FollowedRecords() {}

    /** The record's kind as the member names it, or empty; any kind but the followed one is an error. */
    static String object(Fields fields, String member) {
        String object = fields.text(member, 80);
        if (object != null && !object.equals("Opportunity")) {
            fields.fail(member, "is not followed; known: Opportunity");
        }
        return object == null ? "" : object;
    }

    /** The 18-character form of a followed record's id, or empty when the text is none. */
    static Optional<String> id(String text) {
        return SalesforceId.of(text).filter(id -> id.startsWith("006"));
    }
}
