package io.baton.platform.security;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Set;

/** Someone whose credential has been verified: a machine with its token, or a demo user. */
public final class Caller extends BaseAuthenticationRequest implements AuthenticationRequest {

    private final String name;
    private final Set<String> roles;

    public Caller(String name, Set<String> roles) {
        this.name = name;
        this.roles = Set.copyOf(roles);
    }

    public String name() {
        return name;
    }

    public Set<String> roles() {
        return roles;
    }
}
