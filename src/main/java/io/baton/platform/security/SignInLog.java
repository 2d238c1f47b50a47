package io.baton.platform.security;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Says who signed in and out, and who was refused what, as one line {@code key=value} each in a log category of its own.
 * A log and no table: strangers cause these lines, as many as they like, and must not be able to fill the store; and firms
 * keep sign-ins where they watch for attacks. What people decide stands in the handoffs' audit trail. A name is told only
 * of somebody who is known, since people type passwords into the wrong field; no secret ever is.
 */
@ApplicationScoped
public class SignInLog {

    private static final Logger LOG = Logger.getLogger("io.baton.audit.sign-in");
    private static final int FIRST = 1001;

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    void signedIn(String name, String how, RoutingContext exchange) {
        LOG.infof("signed-in name=%s by=%s address=%s", name, how, SignInAttempts.address(exchange));
    }

    void signedOut(String name, RoutingContext exchange) {
        LOG.infof("signed-out name=%s address=%s", name, SignInAttempts.address(exchange));
    }

    void atIssuer(@Observes SecurityEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        if (identity != null && event.getEventType() == SecurityEvent.Type.OIDC_LOGIN) {
            signedIn(
                    identity.getPrincipal().getName(),
                    "issuer",
                    HttpSecurityUtils.getRoutingContextAttribute(identity));
        } else if (identity != null && event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED) {
            signedOut(identity.getPrincipal().getName(), HttpSecurityUtils.getRoutingContextAttribute(identity));
        }
    }

    private void watch(RoutingContext exchange) {
        exchange.addEndHandler(sent -> ended(exchange));
        exchange.next();
    }

    private static void ended(RoutingContext exchange) {
        int status = exchange.response().getStatusCode();
        boolean tried = exchange.request().getHeader("Authorization") != null
                || exchange.normalizedPath().startsWith("/sign-in");
        if (status == 403 || status == 429 || (status == 401 && tried)) {
            LOG.warnf(
                    "refused status=%d name=%s address=%s method=%s path=%s",
                    status,
                    name(exchange),
                    SignInAttempts.address(exchange),
                    exchange.request().method(),
                    exchange.normalizedPath());
        }
    }

    private static String name(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "unknown";
    }
}
