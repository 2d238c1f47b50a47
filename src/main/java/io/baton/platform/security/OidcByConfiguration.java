package io.baton.platform.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Leaves OpenID Connect to {@code quarkus.oidc.*}. That this resolver is there at all lets a Baton without an issuer start:
 * Quarkus then takes the unconfigured default tenant for disabled instead of for a mistake.
 */
@ApplicationScoped
public class OidcByConfiguration implements TenantConfigResolver {

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().nullItem();
    }
}
