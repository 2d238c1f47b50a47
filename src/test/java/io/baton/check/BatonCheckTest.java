package io.baton.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatonCheckTest {

    @TempDir
    Path root;

    @Test
    void a_good_house_has_no_faults() throws Exception {
        CheckReport report = House.good(root).check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary())
                .isEqualTo("checked 5 route files, 2 mappings, 1 definitions, 2 step keys: no faults");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_house_shows_exactly_its_faults(String what) throws Exception {
        List<String> expected =
                Files.readAllLines(House.DATA.resolve("broken").resolve(what).resolve("expected.txt"));

        List<String> found = House.broken(root, what).findings();

        assertThat(found).containsExactlyElementsOf(expected);
    }

    static Stream<String> broken() throws IOException {
        try (Stream<Path> folders = Files.list(House.DATA.resolve("broken"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
