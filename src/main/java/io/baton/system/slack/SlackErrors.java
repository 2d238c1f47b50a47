package io.baton.system.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Slack's webhook answers with a word of plain text, such as {@code no_service}; the status says enough. */
@Singleton
@Unremovable
public class SlackErrors extends HttpErrors {

    @Inject
    public SlackErrors(SlackConfig config, Clock clock) {
        super("SLACK", config.webhookUrl().orElse(""), clock);
    }

    @Override
    protected String detail(JsonNode body, Map<String, String> headers) {
        return body.path("error").asText();
    }
}
