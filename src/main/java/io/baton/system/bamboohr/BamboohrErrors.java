package io.baton.system.bamboohr;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.HttpErrors;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** BambooHR says what is wrong in a header, if at all. */
@Singleton
@Unremovable
public class BamboohrErrors extends HttpErrors {

    @Inject
    public BamboohrErrors(BamboohrConfig config, Clock clock) {
        super("BAMBOOHR", config.url().orElse(""), clock);
    }

    @Override
    protected String detail(JsonNode body, Map<String, String> headers) {
        return headers.getOrDefault("X-BambooHR-Error-Message", "");
    }
}
