package io.baton.system.bamboohr;

import io.baton.system.HeaderSession;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs calls to BambooHR: the key is the user name, and any text the password. */
@Singleton
@Named("bamboohrSession")
@Unremovable
public class BamboohrSession extends HeaderSession {

    @Inject
    public BamboohrSession(BamboohrConfig config) {
        super("Authorization", "Basic " + encoded(config.apiKey().orElse("") + ":x"));
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
