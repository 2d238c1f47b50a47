package io.baton.system.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.system.Condition;
import io.baton.system.HttpConfig;
import io.baton.system.HttpErrors;
import io.baton.system.RetryAfter;
import io.baton.system.VendorError;
import io.baton.system.VendorFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one bearer token of this process: fetched when first asked for, renewed a little before it expires or when the
 * vendor no longer takes it. Thread-safe; callers wait while one of them fetches.
 */
@Singleton
public class NetsuiteToken {

    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final long DEFAULT_LIFE_SECONDS = 300;

    private final NetsuiteConfig config;
    private final HttpConfig http;
    private final Clock clock;
    private final HttpClient client;
    private Token token = new Token("", Instant.EPOCH);

    @Inject
    public NetsuiteToken(NetsuiteConfig config, HttpConfig http, Clock clock) {
        this.config = config;
        this.http = http;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofMillis(http.connectTimeout()))
                .build();
    }

    private record Token(String value, Instant renewAt) {}

    /** A token that is good as far as we know. */
    public synchronized String current() {
        if (!clock.instant().isBefore(token.renewAt())) {
            token = fetch();
        }
        return token.value();
    }

    /** Another token than the refused one, which some other call may have fetched already. */
    public synchronized String insteadOf(String refused) {
        if (token.value().equals(refused)) {
            token = fetch();
        }
        return token.value();
    }

    private Token fetch() {
        try {
            return read(client.send(request(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Condition.UNAVAILABLE, "interrupted while signing in");
        } catch (IOException e) {
            throw failure(
                    Condition.UNREACHABLE,
                    "no answer to signing in, " + e.getClass().getSimpleName());
        }
    }

    private HttpRequest request() {
        String pair = config.clientId().orElse("") + ":" + config.clientSecret().orElse("");
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(config.url().orElse("") + "/services/rest/auth/oauth2/v1/token"))
                .timeout(Duration.ofMillis(http.responseTimeout()))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private Token read(HttpResponse<String> answer) {
        JsonNode body = HttpErrors.json(answer.body());
        int status = answer.statusCode();
        if (status != 200) {
            throw refused(answer, body);
        } else if (!body.path("access_token").isTextual()) {
            throw failure(Condition.UNAVAILABLE, "the answer to signing in holds no token");
        }
        long life = body.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
        Duration good = Duration.ofSeconds(life).compareTo(MARGIN.multipliedBy(2)) > 0
                ? Duration.ofSeconds(life).minus(MARGIN)
                : Duration.ofSeconds(life / 2);
        return new Token(body.path("access_token").textValue(), clock.instant().plus(good));
    }

    /** Signing in has no effect, so that whatever went wrong may be tried again. */
    private RuntimeException refused(HttpResponse<String> answer, JsonNode body) {
        int status = answer.statusCode();
        Condition condition = status == 400 ? Condition.UNAUTHORISED : Condition.ofStatus(status);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return VendorFailure.of(new VendorError(
                NetsuiteErrors.VENDOR,
                condition == Condition.BROKE ? Condition.UNAVAILABLE : condition,
                "signing in failed, " + status + " " + body.path("error").asText(),
                RetryAfter.in(headers, clock)));
    }

    private static RuntimeException failure(Condition condition, String detail) {
        return VendorFailure.of(new VendorError(NetsuiteErrors.VENDOR, condition, detail, null));
    }
}
