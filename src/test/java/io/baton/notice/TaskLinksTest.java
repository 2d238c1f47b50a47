package io.baton.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Sql;
import io.baton.task.LateWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskLinksTest {

    private static final Instant FRIDAY = Instant.parse("2025-10-24T14:00:00Z");

    private final UUID task = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private LateWork work;
    private TaskLinks links;

    @BeforeEach
    void draw() {
        work = new LateWork(folder, FRIDAY);
        links = new Telling(work).links;
    }

    @Test
    void every_process_reads_the_links_of_the_others_as_often_as_they_are_followed() {
        String link = links.to(task);
        TaskLinks others = new Telling(work).links;

        assertThat(others.read(link)).contains(task);
        assertThat(others.read(link)).contains(task);
    }

    @Test
    void a_link_ends_with_its_time() {
        String link = links.to(task);

        work.clock.set(FRIDAY.plus(Duration.ofDays(10)).minusSeconds(1));
        assertThat(links.read(link)).isPresent();
        work.clock.set(FRIDAY.plus(Duration.ofDays(10)).plusSeconds(1));
        assertThat(links.read(link)).isEmpty();
    }

    @Test
    void a_link_that_was_changed_leads_nowhere() {
        String[] parts = links.to(task).split("\\.", -1);
        String other = links.to(UUID.randomUUID()).split("\\.", -1)[1];

        assertThat(links.read(parts[0] + "." + other + "." + parts[2])).isEmpty();
    }

    @Test
    void a_link_that_claims_to_need_no_signature_leads_nowhere() {
        String claims = links.to(task).split("\\.", -1)[1];
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(links.read(none + "." + claims + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "a.b.c", "../../work", "<script>"})
    void what_is_no_link_leads_nowhere(String text) {
        assertThat(links.read(text)).isEmpty();
    }

    @Test
    void deleting_the_key_ends_all_links() {
        String link = links.to(task);

        Sql.once(work.store, c -> Sql.update(c, "delete from link_keys"));

        assertThat(new Telling(work).links.read(link)).isEmpty();
    }
}
