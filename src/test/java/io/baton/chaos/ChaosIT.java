package io.baton.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The small chaos of every build; {@code make chaos} is the large one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaosIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void a_hundred_deals_on_two_processes_that_die_lose_nothing_and_double_nothing() throws IOException {
        long seed = Long.getLong("chaos.seed", System.nanoTime());

        ChaosResult result =
                new ChaosRun(100, Duration.ofMinutes(10), seed, Duration.ofSeconds(10), System.out, folder).run();

        result.print(System.out);
        assertThat(result.clean()).as("seed %d", seed).isTrue();
    }
}
