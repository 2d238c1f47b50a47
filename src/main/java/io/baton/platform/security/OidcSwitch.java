package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people sign in by OpenID Connect: when an issuer is configured. */
@ApplicationScoped
public class OidcSwitch {

    private final boolean enabled;

    public OidcSwitch(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.enabled = issuer.isPresent();
    }

    public boolean enabled() {
        return enabled;
    }
}
