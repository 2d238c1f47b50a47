package io.baton.system.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.Condition;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** What NetSuite's error bodies say: {@code {title, status, "o:errorDetails": [{detail, "o:errorCode", "o:errorPath"}]}}. */
@Singleton
@Unremovable
public class NetsuiteErrors extends HttpErrors {

    static final String VENDOR = "NETSUITE";

    private static final Set<String> THROTTLED =
            Set.of("CONCURRENCY_LIMIT_EXCEEDED", "REQUEST_LIMIT_EXCEEDED", "SSS_REQUEST_LIMIT_EXCEEDED");
    private static final Set<String> CONFLICT = Set.of("DUP_RCRD", "DUP_ENTITY", "DUP_ITEM", "UNIQUE_CUST_ID_REQD");
    private static final Set<String> LOCKED =
            Set.of("RCRD_HAS_BEEN_CHANGED", "RECORD_LOCKED", "CONCURRENT_MODIFICATION");

    @Inject
    public NetsuiteErrors(NetsuiteConfig config, Clock clock) {
        super(VENDOR, config.url().orElse(""), clock);
    }

    @Override
    protected String detail(JsonNode body, Map<String, String> headers) {
        JsonNode first = body.path("o:errorDetails").path(0);
        String path = first.path("o:errorPath").asText();
        return code(body)
                + (path.isEmpty() ? " " : " at " + path + " ")
                + first.path("detail").asText();
    }

    @Override
    protected Condition condition(int status, JsonNode body) {
        if (THROTTLED.contains(code(body))) {
            return Condition.THROTTLED;
        } else if (CONFLICT.contains(code(body))) {
            return Condition.CONFLICT;
        }
        return LOCKED.contains(code(body)) ? Condition.LOCKED : Condition.ofStatus(status);
    }

    private static String code(JsonNode body) {
        return body.path("o:errorDetails")
                .path(0)
                .path("o:errorCode")
                .asText(body.path("o:errorCode").asText());
    }
}
