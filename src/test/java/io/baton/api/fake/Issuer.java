package io.baton.api.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect issuer with one key: discovery, keys, and tokens for tests. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    private static final RsaJsonWebKey KEY = key();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "http://localhost:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"https://id.example\",\"jwks_uri\":\"" + url + "/keys\",\"token_endpoint\":\""
                                + url + "/token\",\"authorization_endpoint\":\"" + url
                                + "/authorize\",\"end_session_endpoint\":\"" + url
                                + "/logout\"}"));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, "{\"keys\":[" + KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", url, "quarkus.oidc.client-id", "baton");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** A token of this issuer. */
    public static String token(float minutes, List<String> groups) {
        return token(KEY, minutes, groups);
    }

    /** A token that only looks like it. */
    public static String forged(List<String> groups) {
        return token(key(), 5, groups);
    }

    private static String token(RsaJsonWebKey key, float minutes, List<String> groups) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://id.example");
        claims.setSubject("8d2f");
        claims.setClaim("preferred_username", "mia");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setStringListClaim("groups", groups);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue("k1");
        token.setAlgorithmHeaderValue("RS256");
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k1");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
