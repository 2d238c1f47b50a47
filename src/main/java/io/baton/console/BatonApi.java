package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.platform.Json;
import io.baton.platform.TerminalFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Baton's HTTP API; what it does not do is a failure that says what to do. Not thread-safe. */
final class BatonApi {

    /** Baton was not reached, or what answered was not Baton. */
    static final String UNREACHED = "CONSOLE_UNREACHED";

    /** Baton said no. */
    static final String REFUSED = "CONSOLE_REFUSED";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(30); // verifying an old audit trail takes its time

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI base;
    private final Optional<String> authorization;

    BatonApi(String url, Optional<String> authorization) {
        this.base = base(url);
        this.authorization = authorization;
    }

    private static URI base(String url) {
        try {
            URI uri = URI.create(url.replaceFirst("/+$", ""));
            if (uri.getHost() != null && uri.getScheme().matches("https?") && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw Words.misused("--url must be an address such as http://localhost:8080, without user or password");
    }

    JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private JsonNode answer(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        JsonNode body = read(response.body());
        if (response.statusCode() >= 300) {
            throw Refusal.of(response.statusCode(), body);
        }
        if (!body.isContainerNode()) {
            throw new TerminalFailure(UNREACHED, "What answers at " + base + " is not Baton; check --url.");
        }
        return body;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TerminalFailure(
                    UNREACHED, "No answer from " + base + "; is Baton running there? If it is elsewhere, give --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TerminalFailure(UNREACHED, "Interrupted; what was asked for may have been done.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return Json.read(body);
        } catch (UncheckedIOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
