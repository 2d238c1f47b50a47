package io.baton.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.platform.Json;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a real mail server, which comes, goes and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("/go/[\\w-]+\\.([\\w-]+)\\.[\\w-]+");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Twins twins;
    private static GreenMail server;
    private static BatonProcess baton;
    private static Observer observer;

    @BeforeAll
    static void start() {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        baton = new BatonProcess(folder, twins)
                .shortLived()
                .with("quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()))
                .with("baton.notices.pause", "3s")
                .with("baton.notices.retry.first", "1s")
                .with("baton.notices.retry.longest", "4s");
        baton.start();
        observer = new Observer(twins, baton);
    }

    @AfterAll
    static void stop() {
        baton.close();
        server.stop();
        twins.close();
    }

    @Test
    void owners_are_told_in_text_and_html_and_a_mail_server_that_was_away_is_sent_all_of_it_once() throws Exception {
        String first = taskOf(observer.sign("missing-details", "mail-a"));
        MimeMessage mail = awaitMail(first);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).contains("account-executive@example.com");
        assertThat(part(mail, "text/plain")).contains("For: Account executive").containsPattern(LINK);
        assertThat(part(mail, "text/html")).contains("<h1", "Open the task").containsPattern(LINK);

        int port = server.getSmtp().getPort();
        server.stop();
        List<String> missed = Stream.of("mail-b", "mail-c", "mail-d")
                .map(prefix -> taskOf(observer.sign("missing-details", prefix)))
                .toList();
        awaitUnsent(missed.size());
        assertThat(system("slack").path("unsent").isMissingNode()).isTrue();

        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        missed.forEach(MailIT::awaitMail);
        missed.forEach(task -> assertThat(
                        received().filter(each -> tasks(each).contains(task)).count())
                .as(task)
                .isOne());
        assertThat(received().count()).as("a digest is one mail").isLessThan(missed.size());
        assertThat(system("mail").path("unsent").isMissingNode()).isTrue();
    }

    @Test
    void a_link_leads_whoever_signs_in_to_the_task() {
        String task = taskOf(observer.sign("missing-details", "mail-e"));
        Matcher link = LINK.matcher(part(awaitMail(task), "text/plain"));
        assertThat(link.find()).isTrue();

        HttpResponse<String> followed = baton.open(link.group(), "vic");
        assertThat(followed.statusCode()).isEqualTo(303);
        assertThat(followed.headers().firstValue("Location").orElseThrow()).endsWith("/work/" + task);

        HttpResponse<String> stranger = baton.open(link.group(), null);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/sign-in?to=%2Fgo%2F");
    }

    private static String taskOf(String key) {
        observer.await(
                key, handoff -> assertThat(handoff.path("state").asText()).isEqualTo("WAITING"));
        String handoff = observer.handoffs(key).path(0).path("id").asText();
        JsonNode tasks = baton.get("/api/v1/tasks?handoff=" + handoff + "&role=account-executive", "vic");
        return tasks.path("items").path(0).path("id").asText();
    }

    private static MimeMessage awaitMail(String task) {
        Awaitility.await("a mail about " + task)
                .atMost(PATIENCE)
                .until(() -> received().anyMatch(mail -> tasks(mail).contains(task)));
        return received().filter(mail -> tasks(mail).contains(task)).findFirst().orElseThrow();
    }

    private static void awaitUnsent(int notices) {
        Awaitility.await("mail that cannot be sent").atMost(PATIENCE).untilAsserted(() -> {
            JsonNode mail = system("mail");
            assertThat(mail.path("unsent").path("notices").asInt()).isGreaterThanOrEqualTo(notices);
            assertThat(mail.path("unsent").path("trouble").asText()).isEqualTo("MAIL_UNREACHABLE");
            assertThat(mail.path("lastFailureCode").asText()).isEqualTo("MAIL_UNREACHABLE");
        });
    }

    private static JsonNode system(String name) {
        for (JsonNode each : baton.get("/api/v1/systems", "vic")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no system " + name);
    }

    private static Stream<MimeMessage> received() {
        return Stream.of(server.getReceivedMessages());
    }

    /** The tasks that a mail tells of, by its links. */
    private static List<String> tasks(MimeMessage mail) {
        return LINK.matcher(part(mail, "text/plain"))
                .results()
                .map(link -> new String(Base64.getUrlDecoder().decode(link.group(1)), UTF_8))
                .map(claims -> Json.read(claims).path("sub").asText())
                .toList();
    }

    private static String part(MimeMessage mail, String type) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return parts.getBodyPart(i).getContent().toString();
                }
            }
            throw new AssertionError("no " + type);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
