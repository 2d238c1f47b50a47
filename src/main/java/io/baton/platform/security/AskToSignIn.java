package io.baton.platform.security;

import io.baton.platform.ApiPaths;
import io.baton.platform.problem.NotSignedIn;
import io.baton.platform.problem.Problems;
import io.baton.platform.problem.StandardProblems;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a credential in the way the caller can use. A program gets a problem. A person who opens a page is sent to sign
 * in and comes back to it. A person whose session ended while they filled in a form must not be sent anywhere, or what they
 * typed is lost: an htmx request gets 401, the event {@code signInAgain} and a part for the element {@code #notice}, which
 * say to sign in again in a new tab and then to send again; a form that is posted whole gets a page that says the same.
 */
@ApplicationScoped
public class AskToSignIn implements NotSignedIn {

    private static final String WAY_BACK = "/sign-in/return";
    private static final String WAIT = AskToSignIn.class.getName() + ".wait";

    private final OidcSwitch oidc;
    private final DemoUsers users;
    private final SignInAttempts attempts;
    private final SignInPages pages;
    private final Problems problems;

    public AskToSignIn(
            OidcSwitch oidc, DemoUsers users, SignInAttempts attempts, SignInPages pages, Problems problems) {
        this.oidc = oidc;
        this.users = users;
        this.attempts = attempts;
        this.pages = pages;
        this.problems = problems;
    }

    /** Whether OpenID Connect answers: a browser that opens a page can be sent to the issuer, unless it just came from there. */
    boolean isLeftToIssuer(RoutingContext exchange) {
        return oidc.enabled()
                && opensPage(exchange)
                && !exchange.normalizedPath().equals(WAY_BACK);
    }

    /** Lets the answer be that there were too many attempts. */
    void after(Duration wait, RoutingContext exchange) {
        exchange.put(WAIT, wait);
    }

    @Override
    public void answer(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (isSentToIssuer(response)) {
            response.end();
        } else if (ApiPaths.isPage(exchange)) {
            answerPerson(exchange);
        } else {
            problems.send(
                    exchange,
                    wait(exchange).map(StandardProblems::tooMany).orElseGet(StandardProblems::unauthenticated));
        }
    }

    private void answerPerson(RoutingContext exchange) {
        if (opensPage(exchange) && !users.list().isEmpty()) {
            exchange.response()
                    .setStatusCode(303)
                    .putHeader(
                            "Location",
                            ReturnPath.to("/sign-in", exchange.request().uri()))
                    .end();
        } else if (ApiPaths.isPart(exchange)) {
            exchange.response().putHeader("HX-Trigger", "signInAgain");
            exchange.response().putHeader("HX-Retarget", "#notice").putHeader("HX-Reswap", "innerHTML");
            end(exchange, pages.againPart());
        } else {
            end(exchange, opensPage(exchange) ? pages.failed() : pages.again());
        }
    }

    private static void end(RoutingContext exchange, String html) {
        exchange.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer realm=\"baton\"")
                .putHeader("Content-Type", "text/html; charset=UTF-8")
                .end(html);
    }

    private Optional<Duration> wait(RoutingContext exchange) {
        @Nullable Duration wait = exchange.get(WAIT);
        if (wait != null) {
            return Optional.of(wait);
        }
        String header = exchange.request().getHeader("Authorization");
        boolean token = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        return token ? attempts.unknownToken(exchange) : Optional.empty();
    }

    private static boolean isSentToIssuer(HttpServerResponse response) {
        return response.getStatusCode() == 302 && response.headers().contains("Location");
    }

    private static boolean opensPage(RoutingContext exchange) {
        return exchange.request().method().name().equals("GET")
                && ApiPaths.isPage(exchange)
                && !ApiPaths.isPart(exchange);
    }
}
