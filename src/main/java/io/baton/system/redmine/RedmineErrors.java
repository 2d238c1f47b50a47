package io.baton.system.redmine;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Redmine's error bodies say: {@code {"errors": ["Name is too long"]}}. */
@Singleton
@Unremovable
public class RedmineErrors extends HttpErrors {

    @Inject
    public RedmineErrors(RedmineConfig config, Clock clock) {
        super("REDMINE", config.url().orElse(""), clock);
    }

    @Override
    protected String detail(JsonNode body, Map<String, String> headers) {
        List<String> errors = new ArrayList<>();
        body.path("errors").forEach(error -> errors.add(error.asText()));
        return String.join("; ", errors);
    }
}
