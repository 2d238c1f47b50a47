package io.baton.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.RetryableFailure;
import io.baton.platform.Sql;
import io.baton.task.LateWork;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {

    // Before the tasks of all other tests, of which no more than five hundred are taken in at a time.
    private static final Instant FRIDAY = Instant.parse("2025-10-24T14:00:00Z");
    private static final Instant DUE = Instant.parse("2025-10-27T15:00:00Z");
    private final Exception down = new ConnectException("refused");

    @TempDir
    private Path folder;

    private LateWork work;
    private Telling telling;
    private String mail;
    private String slack;
    private UUID task;

    @BeforeEach
    void ask() {
        work = new LateWork(folder, FRIDAY);
        mail = "mail-" + work.type;
        slack = "slack-" + work.type;
        telling = new Telling(work, mail, slack);
        task = work.ask("amsterdam");
    }

    @Test
    void a_new_task_is_told_by_each_channel_until_it_went_out_there() {
        List<JsonNode> first = telling.due(task);

        assertThat(first)
                .extracting(message -> message.path("channel").asText())
                .containsExactlyInAnyOrder(mail, slack);
        assertThat(first).allSatisfy(message -> {
            assertThat(message.path("event").asText()).isEqualTo("OPENED");
            assertThat(message.path("key").asText()).isEqualTo(task + "/opened");
            assertThat(message.path("to")).extracting(JsonNode::asText).containsExactly("amsterdam@firm.example");
            assertThat(message.path("owner").asText()).isEqualTo("Amsterdam");
            assertThat(message.path("due").asText()).isEqualTo("Monday 27 October 2025, 15:00 UTC");
        });
        assertThat(telling.due(task)).hasSize(2);
        telling.sent(by(mail));
        assertThat(telling.due(task))
                .extracting(message -> message.path("channel").asText())
                .containsExactly(slack);
    }

    @Test
    void a_link_leads_to_the_task() {
        String url = by(mail).path("url").asText();

        assertThat(url).startsWith("https://baton.example/go/");
        assertThat(telling.links.read(url.substring("https://baton.example/go/".length())))
                .contains(task);
    }

    @Test
    void a_reminder_goes_to_the_owner_and_an_escalation_to_both() {
        telling.sent(by(mail));
        work.keepAt(DUE.minusSeconds(60));
        JsonNode reminder = by(mail);
        telling.sent(reminder);
        work.keepAt(DUE);
        JsonNode escalation = by(mail);

        assertThat(reminder.path("key").asText()).isEqualTo(task + "/reminder-0");
        assertThat(escalation.path("key").asText()).isEqualTo(task + "/escalation-1");
        assertThat(escalation.path("to"))
                .extracting(JsonNode::asText)
                .containsExactly("ny@firm.example", "amsterdam@firm.example");
        assertThat(escalation.path("asked").asText()).isEqualTo("New York");
    }

    @Test
    void several_for_the_same_people_are_one_digest() {
        UUID other = work.ask("amsterdam");
        UUID elsewhere = work.ask("new-york");

        List<JsonNode> messages = telling.due(task, other, elsewhere).stream()
                .filter(message -> message.path("channel").asText().equals(mail))
                .toList();

        assertThat(messages).hasSize(2);
        JsonNode digest = messages.get(0);
        assertThat(digest.path("event").asText()).isEqualTo("DIGEST");
        assertThat(digest.path("count").asInt()).isEqualTo(2);
        assertThat(digest.path("asked").asText()).isEqualTo("Amsterdam");
        assertThat(digest.path("url").asText()).isEqualTo("https://baton.example/work");
        assertThat(digest.path("tasks"))
                .extracting(each -> each.path("task").asText())
                .containsExactlyInAnyOrder(task.toString(), other.toString());
        assertThat(messages.get(1).path("task").asText()).isEqualTo(elsewhere.toString());
    }

    @Test
    void a_digest_is_known_by_what_it_tells() {
        UUID other = work.ask("amsterdam");
        String key = by(mail).path("key").asText();
        String again = by(mail).path("key").asText();
        UUID third = work.ask("amsterdam");

        assertThat(key)
                .isEqualTo(again)
                .startsWith("digest/")
                .isNotEqualTo(by(mail, task, other, third).path("key").asText());
    }

    @Test
    void people_who_were_told_are_left_alone_for_a_while_and_then_told_the_rest_at_once() {
        telling.sent(by(mail));
        UUID second = work.ask("amsterdam");
        pass(Duration.ofMinutes(2));
        UUID third = work.ask("amsterdam");

        assertThat(mails(second, third)).isEmpty();
        pass(Duration.ofMinutes(3).plusSeconds(1));
        assertThat(mails(second, third))
                .singleElement()
                .satisfies(digest -> assertThat(digest.path("count").asInt()).isEqualTo(2));
    }

    @Test
    void a_channel_that_fails_is_tried_again_and_keeps_the_other_from_nothing() {
        telling.failed(by(mail), down);

        assertThat(telling.due(task))
                .extracting(message -> message.path("channel").asText())
                .containsExactly(slack);
        pass(Duration.ofSeconds(11));
        assertThat(mails(task)).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_for_an_hour_is_asked_now_and_then_and_gets_everything_once() {
        List<UUID> tasks = new ArrayList<>(List.of(task));
        int tries = 0;
        for (int look = 0; look < 360; look++) {
            if (look % 60 == 0) {
                tasks.add(work.ask("amsterdam"));
            }
            for (JsonNode message : mails(tasks.toArray(UUID[]::new))) {
                telling.failed(message, down);
                tries++;
            }
            pass(Duration.ofSeconds(10));
        }
        pass(Duration.ofMinutes(5));

        List<JsonNode> told = mails(tasks.toArray(UUID[]::new));
        told.forEach(telling::sent);

        assertThat(tries).isBetween(12, 18);
        assertThat(told)
                .singleElement()
                .satisfies(digest -> assertThat(digest.path("count").asInt()).isEqualTo(7));
        pass(Duration.ofHours(1));
        assertThat(mails(tasks.toArray(UUID[]::new))).isEmpty();
    }

    @Test
    void a_channel_that_asks_to_be_left_alone_is() {
        Exception throttled = new RetryableFailure(
                "SLACK_THROTTLED", "later", Map.of("condition", "THROTTLED", "retryAfter", "PT2M"), null);
        telling.failed(by(mail), throttled);

        pass(Duration.ofSeconds(119));
        assertThat(mails(task)).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(mails(task)).hasSize(1);
    }

    @Test
    void nobody_is_told_of_a_task_that_is_settled() {
        telling.due(task);
        Sql.once(
                work.store,
                c -> Sql.update(c, "update tasks set state = 'SETTLED', completed_at = ? where id = ?", DUE, task));

        assertThat(telling.due(task)).isEmpty();
        assertThat(states()).containsOnly("DROPPED");
    }

    @Test
    void a_channel_that_the_firm_gave_up_is_not_waited_for() {
        telling.due(task);

        new Telling(work, slack).due(task);

        assertThat(work.one("select state from task_notices where task_id = ? and channel = ?", task, mail))
                .isEqualTo("DROPPED");
    }

    @Test
    void two_processes_that_look_at_once_take_in_each_piece_of_news_once() {
        work.keepAt(DUE);

        Stream.of(telling.process(), telling.process(), telling.process())
                .map(process -> CompletableFuture.runAsync(process::due))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(work.column("select name || ' ' || channel from task_notices where task_id = ?", task))
                .containsExactlyInAnyOrder(
                        "opened " + mail, "opened " + slack, "escalation-1 " + mail, "escalation-1 " + slack);
    }

    @Test
    void what_became_of_it_can_be_read() {
        telling.failed(by(mail), down);
        telling.sent(by(slack));
        NoticeStatus status = new NoticeStatus(work.store);

        assertThat(status.of(task))
                .extracting(NoticeStatus.Told::channel, NoticeStatus.Told::state, NoticeStatus.Told::trouble)
                .containsExactly(tuple(mail, "WAITING", "CALL_UNREACHABLE"), tuple(slack, "SENT", null));
        assertThat(status.unsent().get(mail)).isEqualTo(new NoticeStatus.Unsent(mail, 1, FRIDAY, "CALL_UNREACHABLE"));
        assertThat(status.unsent()).doesNotContainKey(slack);
    }

    private List<String> states() {
        return work.column("select state from task_notices where task_id = ?", task);
    }

    private void pass(Duration time) {
        work.clock.set(work.clock.instant().plus(time));
    }

    private List<JsonNode> mails(UUID... tasks) {
        return telling.due(tasks).stream()
                .filter(message -> message.path("channel").asText().equals(mail))
                .toList();
    }

    /** The one message of the channel that tells of the task. */
    private JsonNode by(String channel, UUID... others) {
        List<UUID> tasks = new ArrayList<>(List.of(others));
        tasks.add(task);
        List<JsonNode> messages = telling.due(tasks.toArray(UUID[]::new)).stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .toList();
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
