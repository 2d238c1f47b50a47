package io.baton.api.v1;

import io.baton.api.ApiConfig;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Who is calling, and when. */
@ApplicationScoped
public class Surroundings {

    private final SecurityIdentity identity;
    private final Clock clock;
    private final ApiConfig config;

    public Surroundings(SecurityIdentity identity, Clock clock, ApiConfig config) {
        this.identity = identity;
        this.clock = clock;
        this.config = config;
    }

    /** The caller's name, as the audit trail shows it. */
    String caller() {
        return identity.getPrincipal().getName();
    }

    Set<String> roles() {
        return Set.copyOf(identity.getRoles());
    }

    boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    boolean may(String right) {
        return identity.checkPermissionBlocking(new StringPermission(right));
    }

    Instant now() {
        return clock.instant();
    }

    ApiConfig.Pages pages() {
        return config.pages();
    }
}
