package io.baton.platform.security;

import io.baton.platform.ApiPaths;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Denies every request of a caller that is not signed in, whatever serves the path. A signed webhook passes here and
 * proves itself over its raw body in the room that takes it.
 */
@ApplicationScoped
public class SignedInOnly implements HttpSecurityPolicy {

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext exchange, Uni<SecurityIdentity> caller, AuthorizationRequestContext ignored) {
        if (ApiPaths.isOpen(exchange.normalizedPath()) || isSignedWebhook(exchange)) {
            return CheckResult.permit();
        }
        return caller.map(identity -> identity.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }

    private static boolean isSignedWebhook(RoutingContext exchange) {
        return ApiPaths.isIntake(exchange.normalizedPath())
                && exchange.request().getHeader(WebhookSignature.HEADER) != null;
    }
}
