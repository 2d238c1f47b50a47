package io.baton.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does that matters here: keeps cookies, says what it asks for and from which site, follows when told to. */
public final class Browser {

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String site;

    /** One that looks at the site, such as {@code http://localhost:8080}. */
    public Browser(String site) {
        this.site = site;
    }

    /** Opens a page by its path or its whole address. */
    public HttpResponse<String> open(String address) {
        return send(request(address).header("Accept", ACCEPT).GET());
    }

    /** Opens a page with one more header. */
    public HttpResponse<String> openWith(String address, String header, String value) {
        return send(
                request(address).header("Accept", ACCEPT).header(header, value).GET());
    }

    /** Asks for a part of a page, as htmx does. */
    public HttpResponse<String> part(String address) {
        return send(request(address)
                .header("Accept", "*/*")
                .header("HX-Request", "true")
                .GET());
    }

    /** Opens it and goes where it is sent, at most ten times. */
    public HttpResponse<String> openAndFollow(String address) {
        return follow(open(address), 10);
    }

    /** Sends a form of a page of this site. */
    public HttpResponse<String> send(String address, Map<String, String> fields) {
        return send(form(address, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form with exactly these other headers (name, value, name, value …). */
    public HttpResponse<String> sendWith(String address, Map<String, String> fields, String... headers) {
        HttpRequest.Builder form = form(address, fields);
        return send(headers.length == 0 ? form : form.headers(headers));
    }

    /** Goes on from an answer to where it leads, if it leads anywhere. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return follow(answer, 10);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer, int more) {
        if (answer.statusCode() / 100 != 3 || more == 0) {
            return answer;
        }
        String next = answer.headers().firstValue("Location").orElseThrow();
        return follow(open(answer.uri().resolve(next).toString()), more - 1);
    }

    /** The cookies it holds. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(address)
                .header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(site).resolve(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            cookies().forEach(Browser::asOnThisMachine);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Browsers take localhost for safe and send it cookies that are for HTTPS alone; Java does not. */
    private static void asOnThisMachine(HttpCookie cookie) {
        cookie.setSecure(false);
        cookie.setVersion(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
