package io.baton.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskNoticesTest {

    // Before the tasks of all other tests, of which no more than fifty are told at a time.
    private static final Instant FRIDAY = Instant.parse("2025-10-24T14:00:00Z");
    private static final Instant DUE = Instant.parse("2025-10-27T15:00:00Z");

    @TempDir
    private Path folder;

    private LateWork work;
    private TaskNotices notices;
    private UUID task;

    @BeforeEach
    void ask() {
        work = new LateWork(folder, FRIDAY);
        notices = new TaskNotices(work.store, new Addresses(), work.clock);
        task = work.ask("amsterdam");
    }

    @Test
    void a_new_task_is_told_of_until_its_notice_went_out() {
        assertThat(mine()).singleElement().satisfies(notice -> {
            assertThat(notice.path("event").asText()).isEqualTo("OPENED");
            assertThat(notice.path("key").asText()).isEqualTo(task + "/opened");
            assertThat(notice.path("to")).extracting(JsonNode::asText).containsExactly("amsterdam@firm.example");
        });
        assertThat(mine()).hasSize(1);

        notices.told(task + "/opened");

        assertThat(mine()).isEmpty();
    }

    @Test
    void a_reminder_goes_to_the_owner_and_an_escalation_to_both() {
        notices.told(task + "/opened");
        keepAt(DUE.minusSeconds(60));
        List<JsonNode> reminder = mine();
        keepAt(DUE);

        assertThat(reminder).extracting(notice -> notice.path("key").asText()).containsExactly(task + "/reminder-0");
        assertThat(mine())
                .extracting(
                        notice -> notice.path("key").asText(),
                        notice -> notice.path("to").toString())
                .containsExactly(
                        tuple(task + "/reminder-0", "[\"amsterdam@firm.example\"]"),
                        tuple(task + "/escalation-1", "[\"ny@firm.example\",\"amsterdam@firm.example\"]"));
    }

    @Test
    void each_notice_is_noted_by_its_key_and_the_others_stay() {
        keepAt(DUE.minusSeconds(60));
        keepAt(DUE);

        notices.told(task + "/opened");
        notices.told(task + "/escalation-1");

        assertThat(mine()).extracting(notice -> notice.path("key").asText()).containsExactly(task + "/reminder-0");
    }

    @Test
    void nobody_is_told_of_a_task_that_is_settled() {
        keepAt(DUE.minusSeconds(60));
        Sql.once(
                work.store,
                c -> Sql.update(c, "update tasks set state = 'SETTLED', completed_at = ? where id = ?", DUE, task));

        assertThat(mine()).isEmpty();
    }

    private void keepAt(Instant at) {
        work.clock.set(at);
        work.process().keep();
    }

    private List<JsonNode> mine() {
        return notices.next().stream()
                .map(Json::read)
                .filter(notice -> notice.path("task").asText().equals(task.toString()))
                .toList();
    }

    private static final class Addresses implements NoticeConfig {
        @Override
        public Map<String, String> to() {
            return Map.of("new-york", "ny@firm.example");
        }

        @Override
        public String domain() {
            return "firm.example";
        }

        @Override
        public String address() {
            return "https://baton.example";
        }

        @Override
        public String period() {
            return "5s";
        }
    }
}
