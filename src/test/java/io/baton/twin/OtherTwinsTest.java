package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.twin.TwinClient.Reply;
import io.baton.twin.fault.Fault;
import io.baton.twin.journal.Effect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherTwinsTest {

    private static final String MAIL = """
            EHLO baton
            MAIL FROM:<baton@example.org>
            RCPT TO:<a@example.org>
            DATA
            Message-ID: <m1@baton>
            X-Baton-Key: task-1
            Subject: =?UTF-8?Q?Missing_=E2=80=93_PO?=

            ..dots
            .
            QUIT
            """.replace("\n", "\r\n");

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void the_directory_lists_every_project_owner() {
        Reply reply = people("YmF0b24tdHdpbjp4").get("/api/gateway.php/baton/v1/employees/directory");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("employees").findValuesAsText("displayName"))
                .contains("Priya Raman", "Maya Fernandez", "Jonas Weber");
        assertThat(reply.json().path("employees").findValuesAsText("availableFrom"))
                .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void an_employee_is_read_field_by_field() {
        Reply reply = people("YmF0b24tdHdpbjp4").get("/api/gateway.php/baton/v1/employees/101?fields=workEmail,status");

        assertThat(reply.text())
                .isEqualTo(
                        "{\"id\":\"101\",\"workEmail\":\"priya.raman@northwind-advisory.example\",\"status\":\"Active\"}");
        assertThat(people("YmF0b24tdHdpbjp4")
                        .get("/api/gateway.php/baton/v1/employees/9")
                        .status())
                .isEqualTo(404);
        assertThat(people("eDp4").get("/api/gateway.php/baton/v1/employees/101").status())
                .isEqualTo(401);
    }

    @Test
    void a_webhook_takes_what_slack_takes() {
        TwinClient client = new TwinClient(TWINS.get().url("slack")).with("Idempotency-Key", "task-1");

        Reply ok = client.json("POST", "/services/T000/B000/baton-twin", "{'text':'A purchase order is missing'}");

        assertThat(ok.text()).isEqualTo("ok");
        assertThat(client.json("POST", "/services/T000/B000/baton-twin", "{'text'")
                        .text())
                .isEqualTo("invalid_payload");
        assertThat(client.json("POST", "/services/T000/B001/baton-twin", "{'text':'x'}")
                        .status())
                .isEqualTo(404);
        assertThat(TWINS.get().effects("slack", "message"))
                .extracting(Effect::key)
                .containsExactly("task-1");
    }

    @Test
    void a_mail_is_kept_with_its_subject_in_plain_letters() throws IOException {
        List<String> said = smtp(MAIL);

        assertThat(said).last().asString().startsWith("221");
        assertThat(TWINS.get().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Missing – PO");
            assertThat(mail.path("text").asText()).isEqualTo(".dots\r\n");
            assertThat(mail.path("to").path(0).asText()).isEqualTo("a@example.org");
        });
        assertThat(TWINS.get().effects("smtp", "mail")).extracting(Effect::key).containsExactly("task-1");
    }

    @Test
    void a_mail_server_in_trouble_says_to_come_back() throws IOException {
        TWINS.get()
                .fault(Fault.of("smtp", "^DATA", Fault.Kind.STATUS).status(451).times(1));

        assertThat(smtp(MAIL)).anyMatch(line -> line.startsWith("451"));
        assertThat(smtp(MAIL)).noneMatch(line -> line.startsWith("451"));
        assertThat(TWINS.get().mails()).hasSize(1);
    }

    private static List<String> smtp(String lines) throws IOException {
        URI url = URI.create(TWINS.get().url("smtp"));
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            return in.lines().toList();
        }
    }

    private static TwinClient people(String basic) {
        return new TwinClient(TWINS.get().url("bamboohr")).with("Authorization", "Basic " + basic);
    }
}
