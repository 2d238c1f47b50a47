package io.baton.system.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.Condition;
import io.baton.system.VendorError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Salesforce's error lists say: {@code [{errorCode | statusCode, message, fields}]}. */
final class SalesforceWords {

    static final String VENDOR = "SALESFORCE";

    private static final Set<String> THROTTLED =
            Set.of("REQUEST_LIMIT_EXCEEDED", "CONCURRENT_API_LIMIT_EXCEEDED", "TXN_SECURITY_METERING_ERROR");
    private static final Set<String> LOCKED = Set.of("UNABLE_TO_LOCK_ROW", "ENTITY_IS_LOCKED");
    private static final Set<String> UNAVAILABLE =
            Set.of("SERVER_UNAVAILABLE", "QUERY_TIMEOUT", "API_CURRENTLY_DISABLED");
    private static final Set<String> UNAUTHORISED = Set.of(
            "INVALID_SESSION_ID", "INVALID_AUTH_HEADER", "INVALID_LOGIN", "INVALID_OPERATION_WITH_EXPIRED_PASSWORD");

    private static final Set<String> CONFLICT =
            Set.of("DUPLICATE_VALUE", "DUPLICATES_DETECTED", "DUPLICATE_EXTERNAL_ID");

    private SalesforceWords() {}

    static VendorError error(int status, JsonNode errors, String place) {
        JsonNode first = errors.isArray() ? errors.path(0) : errors;
        String code = first.path("errorCode").asText(first.path("statusCode").asText());
        String detail = String.join(" ", words(status, code, first, place));
        return new VendorError(VENDOR, condition(status, code), detail, null);
    }

    private static List<String> words(int status, String code, JsonNode error, String place) {
        List<String> words = new ArrayList<>();
        words.add(place.isEmpty() ? String.valueOf(status) : status + " in part " + place);
        if (!code.isEmpty()) {
            words.add(code);
        }
        if (error.path("fields").size() > 0) {
            words.add(error.path("fields").toString().replace("\"", ""));
        }
        words.add(beforeValue(error.path("message").asText()));
        return words;
    }

    /** Salesforce puts the offending value behind a colon, as in {@code bad value for picklist field: x}. */
    private static String beforeValue(String message) {
        int colon = message.indexOf(": ");
        return colon < 0 ? message : message.substring(0, colon);
    }

    static Condition condition(int status, String code) {
        if (THROTTLED.contains(code)) {
            return Condition.THROTTLED;
        } else if (LOCKED.contains(code)) {
            return Condition.LOCKED;
        } else if (UNAVAILABLE.contains(code)) {
            return Condition.UNAVAILABLE;
        } else if (UNAUTHORISED.contains(code)) {
            return Condition.UNAUTHORISED;
        }
        return CONFLICT.contains(code) ? Condition.CONFLICT : Condition.ofStatus(status);
    }
}
