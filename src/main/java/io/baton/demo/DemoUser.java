package io.baton.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Someone to sign in as in the sandbox. */
public record DemoUser(String name, String password, Set<String> roles) {

    public DemoUser {
        roles = Set.copyOf(roles);
    }

    /** As {@code curl -u} takes it. */
    String pair() {
        return name + ":" + password;
    }

    /** As the {@code Authorization} header takes it. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(pair().getBytes(StandardCharsets.UTF_8));
    }
}
