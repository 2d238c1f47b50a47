package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people sign in by OpenID Connect: when an issuer is configured and not switched off. */
@ApplicationScoped
public class OidcSwitch {

    private final Optional<String> issuer;
    private final Optional<String> client;

    public OidcSwitch(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> client,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean wanted) {
        this.issuer = issuer.filter(url -> wanted);
        this.client = client;
    }

    public boolean enabled() {
        return issuer.isPresent();
    }

    /** Whether the client is missing under which people are sent to the issuer. */
    boolean lacksClient() {
        return enabled() && client.isEmpty();
    }

    /** Scheme, host and port of the issuer, where people type their password. */
    Optional<String> origin() {
        return issuer.map(URI::create).map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }
}
