package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code baton check} as people run it: the packaged program, no store, no network. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    @TempDir
    Path folder;

    private record Ended(int code, String output) {}

    @Test
    void this_house_has_no_faults() throws Exception {
        Ended check = check(Path.of("").toAbsolutePath());

        assertThat(check.output()).contains("no faults");
        assertThat(check.code()).isZero();
    }

    @Test
    void a_broken_copy_ends_with_one_and_names_file_and_line() throws Exception {
        HouseCopy.into(folder);
        HouseCopy.edit(
                folder.resolve("routes/sales-to-delivery/launch.camel.yaml"),
                "direct:crm.read-deal",
                "direct:crm.raed-deal");

        Ended check = check(folder);

        assertThat(check.output()).contains("routes/sales-to-delivery/launch.camel.yaml:15: direct-unanswered");
        assertThat(check.code()).isOne();
    }

    private static Ended check(Path house) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString(), "check")
                .directory(house.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
