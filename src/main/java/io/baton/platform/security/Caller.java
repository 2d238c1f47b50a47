package io.baton.platform.security;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Set;

/** Someone whose credential has been verified: a machine with its token, or a demo user. */
final class Caller extends BaseAuthenticationRequest implements AuthenticationRequest {

    private final String name;
    private final Set<String> roles;

    Caller(String name, Set<String> roles) {
        this.name = name;
        this.roles = Set.copyOf(roles);
    }

    String name() {
        return name;
    }

    Set<String> roles() {
        return roles;
    }
}
