package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.system.mail.MailNotice;
import io.quarkus.mailer.Mail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {

    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final String NOTICE = "{\"key\":\"t1/opened\",\"kind\":\"APPROVAL\",\"to\":[\"lena@firm.example\"],"
            + "\"title\":\"Low margin \\uD83D\\uDE80\",\"owner\":\"delivery-lead\"}";

    private record Post(Headers headers, String body) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private HttpServer slack;
    private SystemRoutes routes;
    private int answer = 200;

    @BeforeEach
    void start() throws Exception {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", this::take);
        slack.start();
        String url = "http://127.0.0.1:" + slack.getAddress().getPort() + "/services/T/B/x";
        routes = new SystemRoutes(new SystemAddresses(NOWHERE, NOWHERE, NOWHERE, NOWHERE, url, "secret"));
    }

    @AfterEach
    void stop() throws Exception {
        routes.close();
        slack.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(call.getRequestHeaders(), body));
        call.sendResponseHeaders(answer, -1);
        call.close();
    }

    @Test
    void a_notice_goes_out_by_mail_and_slack_under_its_key() {
        Exchange done = routes.send("notify.task-opened", Map.of(), NOTICE);

        assertThat(done.getException()).isNull();
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.headers().getFirst("Idempotency-Key")).isEqualTo("t1/opened");
            assertThat(post.body()).contains("Low margin 🚀");
        });
        Mail mail = routes.mails().get(0);
        assertThat(mail.getTo()).containsExactly("lena@firm.example");
        assertThat(mail.getHeaders()).containsEntry(MailNotice.KEY, List.of("t1/opened"));
        assertThat(mail.getSubject()).isEqualTo("[Baton] Approval asked for: Low margin 🚀");
    }

    @Test
    void nothing_that_came_in_with_an_exchange_leaves_with_a_call() {
        routes.send("notify.slack", Map.of(), NOTICE);

        assertThat(posts)
                .singleElement()
                .satisfies(post -> assertThat(post.headers()).doesNotContainKeys("X-inbound", "Camelhttpuri"));
    }

    @Test
    void a_channel_that_fails_does_not_keep_the_notice_from_the_other() {
        answer = 500;

        Exchange done = routes.send("notify.task-opened", Map.of(), NOTICE);

        assertThat(done.getException()).isNotNull();
        assertThat(routes.mails()).hasSize(1);
    }
}
