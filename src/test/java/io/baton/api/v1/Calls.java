package io.baton.api.v1;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls of the API, sent byte for byte as given. */
final class Calls {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String EVENT = """
            {"specversion":"1.0","id":"e-1","source":"/crm","type":"baton.deal.signed.v1","subject":"006A",
             "time":"2026-11-24T09:30:00.123+01:00","traceparent":"00-ab","data":{"price":1234.50}}""";

    private Calls() {}

    static RequestSpecification as(String role) {
        return anonymous().header("Authorization", "Bearer " + role + "-token");
    }

    static RequestSpecification anonymous() {
        EncoderConfig asSent = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(STRUCTURED, ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(asSent));
    }

    /** Posts bytes with exactly these headers (name, value, name, value …). */
    static HttpResponse<String> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends lines as they stand and reads until the server hangs up. */
    static String raw(String... lines) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response open(String event) {
        return as("integration").contentType(STRUCTURED).body(event).post("/api/v1/handoffs");
    }
}
