package io.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceLevelsTest {

    @TempDir
    Path folder;

    @Test
    void a_handoff_is_due_its_service_level_after_its_opening() {
        Stories stories = new Stories(folder);
        Instant openedAt = stories.clock.instant();

        assertThat(stories.levels().due(stories.type, openedAt)).contains(openedAt.plus(Duration.ofHours(2)));
        assertThat(stories.levels().due("sales-to-nowhere", openedAt)).isEmpty();
    }

    @Test
    void what_was_opened_before_the_limit_is_late_and_what_was_opened_after_it_is_not() {
        Stories stories = new Stories(folder);
        Instant now = stories.clock.instant();

        Instant limit = stories.levels().lateBefore(now).get(stories.type);

        assertThat(limit)
                .isBetween(
                        now.minus(Duration.ofHours(2)).minusSeconds(1),
                        now.minus(Duration.ofHours(2)).plusSeconds(1));
    }
}
