package io.baton.platform.security;

import io.baton.platform.problem.Challenge;
import io.baton.platform.problem.Problems;
import io.baton.platform.problem.StandardProblems;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs callers in by the {@code Authorization} header: machine tokens, and demo users in the sandbox. A header that is
 * neither is left to the mechanisms after this one (OpenID Connect).
 */
@ApplicationScoped
public class HeaderSignIn implements HttpAuthenticationMechanism {

    private static final int BEFORE_OIDC = DEFAULT_PRIORITY + 1000;

    private final MachineTokens tokens;
    private final DemoUsers users;
    private final OidcSwitch oidc;
    private final Problems problems;
    private final Challenge challenge;

    public HeaderSignIn(
            MachineTokens tokens, DemoUsers users, OidcSwitch oidc, Problems problems, Challenge challenge) {
        this.tokens = tokens;
        this.users = users;
        this.oidc = oidc;
        this.problems = problems;
        this.challenge = challenge;
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Caller.class);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return caller(exchange.request().getHeader("Authorization"))
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        401, Challenge.HEADER, challenge.values().get(0)));
    }

    /** Answers with a problem; a person's browser is left to OpenID Connect, which may send it to the sign-in page. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        if (oidc.enabled() && isPage(exchange)) {
            return Uni.createFrom().item(false);
        }
        problems.send(exchange, StandardProblems.unauthenticated());
        return Uni.createFrom().item(true);
    }

    private Optional<Caller> caller(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String credential = space < 0 ? "" : header.substring(space + 1).trim();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return tokens.find(credential);
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(credential) : Optional.empty();
    }

    private Optional<Caller> basic(String credential) {
        try {
            String pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : users.find(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isPage(RoutingContext exchange) {
        String accept = exchange.request().getHeader("Accept");
        return accept != null && accept.contains("text/html") && !ApiPaths.isApi(exchange.normalizedPath());
    }
}
