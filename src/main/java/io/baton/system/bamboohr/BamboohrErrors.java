package io.baton.system.bamboohr;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** BambooHR mostly says what is wrong by its status alone. */
@Singleton
@Unremovable
public class BamboohrErrors extends HttpErrors {

    @Inject
    public BamboohrErrors(BamboohrConfig config, Clock clock) {
        super("BAMBOOHR", config.url(), clock);
    }

    @Override
    protected String detail(JsonNode body) {
        return body.path("error").asText(body.path("message").asText());
    }
}
