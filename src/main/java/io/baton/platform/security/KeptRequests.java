package io.baton.platform.security;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells OpenID Connect which requests it must not redirect, because they would lose what was typed. */
@ApplicationScoped
public class KeptRequests implements JavaScriptRequestChecker {

    private final AskToSignIn ask;

    public KeptRequests(AskToSignIn ask) {
        this.ask = ask;
    }

    @Override
    public boolean isJavaScriptRequest(RoutingContext exchange) {
        return !ask.isLeftToIssuer(exchange);
    }
}
