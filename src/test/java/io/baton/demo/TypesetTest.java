package io.baton.demo;

import static io.baton.demo.StandingFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.demo.Entry.Mood;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypesetTest {

    @Test
    void a_line_is_aligned_and_counts_from_the_start() {
        Entry entry = new Entry(START.plusMillis(12340), "Data platform", Mood.GOOD, "COMPLETED");

        assertThat(new Typeset(START, false).line(entry))
                .isEqualTo("   12.3 s  Data platform                         COMPLETED");
    }

    @Test
    void colours_stand_only_on_a_terminal() {
        assertThat(new Typeset(START, true).ink(Mood.ASKING, "waiting")).isEqualTo("\u001b[33mwaiting\u001b[0m");
        assertThat(new Typeset(START, false).ink(Mood.ASKING, "waiting")).isEqualTo("waiting");
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        assertThat(Typeset.column("Rollout \uD83D\uDE80\uD83D\uDE80\uD83D\uDE80", 10))
                .isEqualTo("Rollout \uD83D\uDE80…");
    }

    @Test
    void a_title_cannot_command_the_terminal() {
        assertThat(Typeset.column("a\u001b[31mb", 8)).isEqualTo("a [31mb ");
    }
}
