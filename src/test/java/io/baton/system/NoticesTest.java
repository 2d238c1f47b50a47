package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.handoff.Failure;
import io.baton.handoff.Failures;
import io.baton.system.mail.MailNotice;
import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
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

    private record Post(Headers headers, String body) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private HttpServer slack;
    private SystemRoutes routes;
    private String url = "";
    private int answer = 200;

    @BeforeEach
    void start() throws Exception {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", this::take);
        slack.start();
        url = "http://127.0.0.1:" + slack.getAddress().getPort() + "/services/T/B/x";
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
    void a_message_by_slack_goes_out_under_its_key() {
        String message = by("slack");

        Exchange done = routes.send("notify.tell", Map.of(), message);

        assertThat(done.getException()).isNull();
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.headers().getFirst("Idempotency-Key")).isEqualTo("t1/opened");
            assertThat(post.body()).contains("Low margin 🚀");
        });
        assertThat(routes.mails()).isEmpty();
        assertThat(routes.told().sent).containsExactly(message);
    }

    @Test
    void a_message_by_teams_is_an_adaptive_card() {
        routes.send("notify.tell", Map.of(), by("teams"));

        assertThat(posts)
                .singleElement()
                .satisfies(post -> assertThat(post.body()).contains("AdaptiveCard", "Low margin 🚀"));
        assertThat(routes.told().sent).hasSize(1);
    }

    @Test
    void a_message_by_mail_goes_to_its_people_under_its_key() {
        routes.send("notify.tell", Map.of(), by("mail"));

        Mail mail = routes.mails().get(0);
        assertThat(mail.getTo()).containsExactly("lena@firm.example");
        assertThat(mail.getHeaders())
                .containsEntry(MailNotice.KEY, List.of("t1/opened"))
                .containsKey("Auto-Submitted");
        assertThat(mail.getSubject()).isEqualTo("[Baton] Approval asked for: Low margin 🚀");
        assertThat(mail.getText()).contains("Low margin 🚀", "For: <b>lead</b>", "https://baton.example/go/x");
    }

    @Test
    void nothing_that_came_in_with_an_exchange_leaves_with_a_call() {
        routes.send("notify.tell", Map.of(), by("slack"));

        assertThat(posts)
                .singleElement()
                .satisfies(post -> assertThat(post.headers()).doesNotContainKeys("X-inbound", "Camelhttpuri"));
    }

    @Test
    void a_message_that_fails_is_noted_whole_with_its_reason() {
        answer = 500;
        String message = by("slack");

        Exchange done = routes.send("notify.tell", Map.of(), message);

        assertThat(done.getException()).isNull();
        assertThat(routes.told().sent).isEmpty();
        assertThat(routes.told().failed.keySet()).containsExactly(message);
        assertThat(read(message).code()).isEqualTo("SLACK_BROKE");
    }

    @Test
    void a_mail_server_that_cannot_be_reached_or_says_no_has_a_name() {
        assertThat(mailFailing(new CompletionException(new ConnectException("refused"))))
                .isEqualTo("MAIL_UNREACHABLE");
        assertThat(mailFailing(new TimeoutException())).isEqualTo("MAIL_REPLY_LOST");
        assertThat(mailFailing(new CompletionException(
                        new SMTPException("no such user lena@firm.example", 550, List.of(), false))))
                .isEqualTo("MAIL_REFUSED");
        assertThat(mailFailing(new CompletionException(new SMTPException("busy", 421, List.of(), false))))
                .isEqualTo("MAIL_UNAVAILABLE");
        assertThat(mailFailing(new CompletionException(new SMTPException("who are you", 535, List.of(), false))))
                .isEqualTo("MAIL_UNAUTHORISED");
    }

    private String mailFailing(RuntimeException because) {
        routes.breakMail(because);
        String message = by("mail");
        routes.send("notify.tell", Map.of(), message);
        assertThat(read(message).message()).doesNotContain("lena");
        return read(message).code();
    }

    private Failure read(String message) {
        Throwable error = routes.told().failed.get(message);
        return new Failures(List.of(
                        SystemRoutes.failures(new SystemAddresses(NOWHERE, NOWHERE, NOWHERE, NOWHERE, url, "secret"))))
                .read(error);
    }

    private static String by(String channel) {
        return "{\"key\":\"t1/opened\",\"channel\":\"" + channel
                + "\",\"kind\":\"APPROVAL\",\"to\":[\"lena@firm.example\"],"
                + "\"title\":\"Low margin \\uD83D\\uDE80\",\"owner\":\"<b>lead</b>\",\"url\":\"https://baton.example/go/x\"}";
    }
}
