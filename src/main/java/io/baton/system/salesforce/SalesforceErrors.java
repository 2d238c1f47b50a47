package io.baton.system.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.JsonValues;
import io.baton.system.Condition;
import io.baton.system.HttpErrors;
import io.baton.system.VendorError;
import io.baton.system.VendorErrors;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.apache.camel.component.salesforce.api.SalesforceMultipleChoicesException;
import org.apache.camel.component.salesforce.api.dto.RestError;
import org.apache.camel.component.salesforce.internal.dto.LoginError;
import org.apache.camel.component.salesforce.internal.dto.LoginToken;
import org.apache.camel.component.salesforce.internal.dto.RestErrors;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProtocolHandlers;

/**
 * Reads what camel-salesforce throws. Its raw calls put the error body into the message; failed sign-ins say so in
 * words and happen before the call itself, which therefore had no effect. The registered classes are those that the
 * component reaches by reflection.
 */
@Singleton
@Unremovable
@RegisterForReflection(
        targets = {
            HttpClient.class,
            ProtocolHandlers.class,
            LoginToken.class,
            LoginError.class,
            RestErrors.class,
            RestError.class
        })
public class SalesforceErrors implements VendorErrors {

    private static final int MULTIPLE_CHOICES = 300;

    @Override
    public Optional<VendorError> read(Throwable link) {
        if (link instanceof SalesforceException answer) {
            return Optional.of(thrown(answer, String.valueOf(answer.getMessage())));
        } else if (link instanceof IllegalArgumentException
                && String.valueOf(link.getMessage()).contains("protocol scheme")) {
            return Optional.of(error(Condition.UNAVAILABLE, "the session was just being opened by another call"));
        }
        return Optional.empty();
    }

    private static VendorError thrown(SalesforceException answer, String message) {
        if (message.startsWith("Unexpected login") || message.contains("Login ")) {
            return error(signIn(answer), "signing in failed, " + answer.getStatusCode());
        }
        return answer.getStatusCode() > 0 ? said(answer, message) : silent(answer);
    }

    private static VendorError said(SalesforceException answer, String message) {
        int status = answer.getStatusCode();
        if (answer instanceof SalesforceMultipleChoicesException || status == MULTIPLE_CHOICES) {
            return error(Condition.CONFLICT, "300 several records have this external id");
        }
        JsonNode listed = listed(answer.getErrors());
        return SalesforceWords.error(status, listed.isEmpty() ? HttpErrors.json(message) : listed, "");
    }

    private static JsonNode listed(List<RestError> errors) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (RestError error : errors) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("errorCode", error.getErrorCode());
            one.put("message", error.getMessage());
            one.put("fields", error.getFields() == null ? List.of() : error.getFields());
            plain.add(one);
        }
        return JsonValues.node(plain);
    }

    private static Condition signIn(SalesforceException answer) {
        return switch (answer.getStatusCode()) {
            case 400, 401, 403 -> Condition.UNAUTHORISED;
            case 429 -> Condition.THROTTLED;
            default -> Condition.UNAVAILABLE;
        };
    }

    /** No status: the connection failed. Only one that never stood certainly had no effect. */
    private static VendorError silent(SalesforceException answer) {
        for (Throwable cause = answer; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return error(Condition.UNREACHABLE, "no connection");
            }
        }
        Throwable cause = answer.getCause();
        return error(
                Condition.REPLY_LOST,
                "no answer" + (cause == null ? "" : ", " + cause.getClass().getSimpleName()));
    }

    private static VendorError error(Condition condition, String detail) {
        return new VendorError(SalesforceWords.VENDOR, condition, detail, null);
    }
}
