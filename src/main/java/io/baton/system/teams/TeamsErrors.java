package io.baton.system.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** A Teams workflow answers errors as {@code {"error": {"code", "message"}}}; the code says enough. */
@Singleton
@Unremovable
public class TeamsErrors extends HttpErrors {

    @Inject
    public TeamsErrors(TeamsConfig config, Clock clock) {
        super("TEAMS", config.webhookUrl().orElse(""), clock);
    }

    @Override
    protected String detail(JsonNode body, Map<String, String> headers) {
        return body.path("error").path("code").asText();
    }
}
