package io.baton.platform.security;

import io.baton.platform.problem.Challenge;
import io.baton.platform.security.Passwords.Verdict;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs callers in by the {@code Authorization} header: machine tokens, and demo users in the sandbox. A header that is
 * neither is left to the mechanisms after this one (OpenID Connect).
 */
@ApplicationScoped
public class HeaderSignIn implements CallerSignIn {

    private final MachineTokens tokens;
    private final Passwords passwords;
    private final AskToSignIn ask;
    private final Challenge challenge;

    public HeaderSignIn(MachineTokens tokens, Passwords passwords, AskToSignIn ask, Challenge challenge) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.ask = ask;
        this.challenge = challenge;
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    @Override
    public Optional<Caller> caller(RoutingContext exchange) {
        return caller(exchange, exchange.request().getHeader("Authorization"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        401, Challenge.HEADER, challenge.values().get(0)));
    }

    /** Asks to sign in, unless OpenID Connect will do so by sending the browser to its own page. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        boolean asked = !ask.isLeftToIssuer(exchange);
        if (asked) {
            ask.answer(exchange);
        }
        return Uni.createFrom().item(asked);
    }

    private Optional<Caller> caller(RoutingContext exchange, @Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String credential = space < 0 ? "" : header.substring(space + 1).trim();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return tokens.find(credential);
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(exchange, credential) : Optional.empty();
    }

    private Optional<Caller> basic(RoutingContext exchange, String credential) {
        Optional<String> pair = decoded(credential).filter(text -> text.contains(":"));
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        int colon = pair.get().indexOf(':');
        String name = pair.get().substring(0, colon);
        Verdict verdict = passwords.check(name, pair.get().substring(colon + 1), exchange);
        if (verdict instanceof Verdict.TooMany tooMany) {
            ask.after(tooMany.pause(), exchange);
        }
        return verdict instanceof Verdict.Right right ? Optional.of(right.caller()) : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
