package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sessions over real HTTP, without the program around them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {

    private static final Duration IDLE = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_session_ends_when_nothing_is_asked_for_its_idle_time() {
        String site = serve(Map.of("baton.security.session.idle", "2s"));
        String cookie = begin(new Browser(site)).replaceFirst(";.*", "");
        assertThat(whoHas(site, cookie)).isEqualTo("ada");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> whoHas(site, cookie).equals("nobody"));
    }

    @Test
    void whoever_goes_on_asking_stays_signed_in() {
        Browser browser = new Browser(serve(Map.of("baton.security.session.idle", "2s")));
        begin(browser);

        Awaitility.await()
                .during(IDLE.multipliedBy(2))
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> browser.open("/who").body().equals("ada"));
    }

    @Test
    void the_cookie_is_for_https_alone_unless_the_firm_says_otherwise() {
        assertThat(begin(new Browser(serve(Map.of())))).contains("Secure");
        assertThat(begin(new Browser(serve(Map.of("baton.security.session.secure-cookies", "false")))))
                .doesNotContain("Secure");
    }

    @Test
    void another_process_does_not_know_the_session() {
        String cookie = begin(new Browser(serve(Map.of()))).replaceFirst(";.*", "");

        assertThat(whoHas(serve(Map.of()), cookie)).isEqualTo("nobody");
    }

    private static String begin(Browser browser) {
        return browser.open("/begin").headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String whoHas(String site, String cookie) {
        return new Browser(site).openWith("/who", "Cookie", cookie).body();
    }

    private String serve(Map<String, String> keys) {
        Sessions sessions = new Sessions(SecurityConfigFixture.with(keys));
        Router router = Router.router(vertx);
        router.get("/begin").handler(exchange -> {
            sessions.begin("ada", exchange);
            exchange.response().end();
        });
        router.get("/who")
                .handler(exchange ->
                        exchange.response().end(sessions.name(exchange).orElse("nobody")));
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        return "http://127.0.0.1:" + server.actualPort() + "/";
    }
}
