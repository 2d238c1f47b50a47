package io.baton.system.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.TerminalFailure;
import io.baton.system.Condition;
import io.baton.system.VendorError;
import io.baton.system.VendorFailure;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks into answers of the composite interface, which are 200 although parts of them failed. The first part that
 * failed by itself, not along with another, becomes the failure.
 */
@Singleton
@Named("salesforceAnswers")
@Unremovable
@RegisterForReflection
public class SalesforceAnswers {

    private static final String ALONG = "PROCESSING_HALTED|ALL_OR_NONE_OPERATION_ROLLED_BACK";

    /** The answer itself when every part of it went well. */
    public byte[] composite(byte[] answer) {
        parts(answer);
        return answer;
    }

    /** Likewise, for the reading of a deal, which must be there. */
    public byte[] deal(byte[] answer) {
        JsonNode parts = parts(answer);
        for (JsonNode part : parts) {
            if (part.path("referenceId").asText().equals("deal")
                    && part.path("body").path("records").isEmpty()) {
                throw new TerminalFailure(
                        "CRM_NO_SUCH_DEAL", "The CRM has no opportunity of this id, or Baton's user may not see it.");
            }
        }
        return answer;
    }

    private static JsonNode parts(byte[] answer) {
        JsonNode parts = read(answer).path("compositeResponse");
        if (!parts.isArray()) {
            throw unreadable();
        }
        List<VendorError> errors = new ArrayList<>();
        parts.forEach(part -> collect(part, errors));
        if (!errors.isEmpty()) {
            throw VendorFailure.of(errors.stream()
                    .filter(error -> !error.detail().matches(".*(" + ALONG + ").*"))
                    .findFirst()
                    .orElse(errors.get(0)));
        }
        return parts;
    }

    private static void collect(JsonNode part, List<VendorError> errors) {
        int status = part.path("httpStatusCode").asInt();
        String place = part.path("referenceId").asText();
        JsonNode body = part.path("body");
        if (status >= 300) {
            errors.add(SalesforceWords.error(status, body, place));
        } else if (body.isArray()) {
            for (JsonNode record : body) {
                if (record.has("success") && !record.path("success").asBoolean()) {
                    errors.add(SalesforceWords.error(400, record.path("errors"), place));
                }
            }
        }
    }

    private static JsonNode read(byte[] answer) {
        try {
            return Json.read(answer);
        } catch (UncheckedIOException notJson) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return VendorFailure.of(new VendorError(
                SalesforceWords.VENDOR, Condition.REPLY_LOST, "the answer is no composite answer", null));
    }
}
