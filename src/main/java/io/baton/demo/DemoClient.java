package io.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.platform.RetryableFailure;
import io.baton.platform.TerminalFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP, as a stranger would do it. */
final class DemoClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();

    JsonNode get(URI address, @Nullable String authorization) throws InterruptedException {
        return send(request(address, authorization).GET().build());
    }

    JsonNode post(URI address, Map<String, String> body) throws InterruptedException {
        String text = json.valueToTree(body).toString();
        return send(request(address, null)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    private static HttpRequest.Builder request(URI address, @Nullable String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw refused(request, answer);
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new RetryableFailure(
                    "DEMO_NO_ANSWER",
                    request.uri() + " does not answer: " + e.getMessage(),
                    Map.of("address", request.uri().toString()),
                    e);
        }
    }

    private static TerminalFailure refused(HttpRequest request, HttpResponse<String> answer) {
        return new TerminalFailure(
                "DEMO_REFUSED",
                request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": " + answer.body(),
                Map.of("address", request.uri().toString(), "status", Integer.toString(answer.statusCode())),
                null);
    }
}
