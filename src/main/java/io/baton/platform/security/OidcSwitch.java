package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people sign in by OpenID Connect: when an issuer is configured and not switched off. */
@ApplicationScoped
public class OidcSwitch {

    private final Optional<String> issuer;

    public OidcSwitch(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean wanted) {
        this.issuer = issuer.filter(url -> wanted);
    }

    public boolean enabled() {
        return issuer.isPresent();
    }

    /** Scheme, host and port of the issuer, where people type their password. */
    Optional<String> origin() {
        return issuer.map(URI::create).map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }
}
