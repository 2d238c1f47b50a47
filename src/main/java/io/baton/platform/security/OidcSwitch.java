package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people sign in by OpenID Connect: when an issuer is configured and not switched off. */
@ApplicationScoped
public class OidcSwitch {

    private final boolean enabled;

    public OidcSwitch(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean wanted) {
        this.enabled = wanted && issuer.isPresent();
    }

    public boolean enabled() {
        return enabled;
    }
}
