package io.baton.platform.security;

import io.baton.platform.problem.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks for a bearer token, and in the sandbox for a demo user's password (so that a browser can ask for it). */
@ApplicationScoped
public class SignInHints implements Challenge {

    private static final String BEARER = "Bearer realm=\"baton\"";
    private static final String BASIC = "Basic realm=\"baton\", charset=\"UTF-8\"";

    private final DemoUsers users;

    public SignInHints(DemoUsers users) {
        this.users = users;
    }

    @Override
    public List<String> values() {
        return users.list().isEmpty() ? List.of(BEARER) : List.of(BEARER, BASIC);
    }
}
