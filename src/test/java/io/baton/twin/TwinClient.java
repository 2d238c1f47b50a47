package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.twin.journal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Calls a twin as any client would. */
final class TwinClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back; a body that is no JSON is missing. */
    record Reply(int status, HttpHeaders headers, String text, JsonNode json) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();

    TwinClient(String url) {
        this.url = url;
    }

    /** A client that has signed in to the Salesforce twin. */
    static TwinClient salesforce(Twins twins) {
        TwinClient client = new TwinClient(twins.url("salesforce"));
        String form = "grant_type=client_credentials&client_id=baton&client_secret=baton-twin";
        Reply token = client.form("/services/oauth2/token", form);
        return client.with(
                "Authorization", "Bearer " + token.json().path("access_token").asText());
    }

    /** A client that has signed in to the NetSuite twin. */
    static TwinClient netsuite(Twins twins) {
        TwinClient client = new TwinClient(twins.url("netsuite"));
        String form = "grant_type=client_credentials&client_id=baton&client_secret=baton-twin";
        Reply token = client.form("/services/rest/auth/oauth2/v1/token", form);
        return client.with(
                "Authorization", "Bearer " + token.json().path("access_token").asText());
    }

    static TwinClient redmine(Twins twins) {
        return new TwinClient(twins.url("redmine")).with("X-Redmine-API-Key", "baton-twin");
    }

    TwinClient with(String name, String value) {
        TwinClient more = new TwinClient(url);
        more.headers.putAll(headers);
        more.headers.put(name, value);
        return more;
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply query(String soql) {
        return get("/services/data/v60.0/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8));
    }

    Reply form(String path, String form) {
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, form);
    }

    /** Single quotes stand for double ones. */
    Reply json(String method, String path, String body) {
        return with("Content-Type", "application/json").send(method, path, body.replace('\'', '"'));
    }

    Reply send(String method, String path, String body) {
        try {
            return trySend(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply trySend(String method, String path, String body) throws IOException {
        try {
            HttpResponse<String> response =
                    HTTP.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
            return reply(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    static HttpClient http() {
        return HTTP;
    }

    private static Reply reply(HttpResponse<String> response) {
        JsonNode json = Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
        return new Reply(
                response.statusCode(),
                response.headers(),
                response.body(),
                Objects.requireNonNullElse(json, MissingNode.getInstance()));
    }
}
