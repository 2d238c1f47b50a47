package io.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sizes and shapes of files, read from the working copy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConventionsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path DECISIONS = Path.of("src/docs/decisions");

    @Test
    void java_files_stay_readable() {
        assertThat(longerThan(300, MAIN, ".java")).as("main: at most 300 lines").isEmpty();
        assertThat(longerThan(400, TEST, ".java")).as("test: at most 400 lines").isEmpty();
    }

    @Test
    void route_and_mapping_files_stay_readable() {
        assertThat(longerThan(120, Path.of("routes"), ".camel.yaml")).isEmpty();
        assertThat(longerThan(120, Path.of("mappings"), ".jslt")).isEmpty();
        assertThat(longerThan(150, Path.of("routes"), "README.md")).isEmpty();
    }

    @Test
    void the_front_page_stays_one_page() {
        assertThat(lines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void every_package_says_in_one_sentence_what_lives_in_it() {
        Predicate<Path> unexplained = folder -> {
            Path page = folder.resolve("package-info.java");
            return !Files.exists(page) || !text(page).startsWith("/**");
        };

        assertThat(files(MAIN, ".java").map(Path::getParent).distinct().filter(unexplained))
                .isEmpty();
    }

    @Test
    void test_methods_are_sentences() {
        Pattern camelCase =
                Pattern.compile("@(?:Test|ParameterizedTest[^\\n]*)\\n(?:\\s+@[^\\n]*\\n)*\\s+void \\w*[a-z][A-Z]");

        assertThat(files(TEST, ".java")
                        .filter(file -> camelCase.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void a_decision_is_short_complete_and_indexed() {
        String index = text(DECISIONS.resolve("README.md"));

        assertThat(decisions()).isNotEmpty().allSatisfy(page -> {
            String text = text(page);
            assertThat(text.split("\\s+")).as("words").hasSizeLessThanOrEqualTo(600);
            assertThat(text).contains("## Context", "## Decision", "## Consequences");
            assertThat(index).contains(page.getFileName().toString());
        });
    }

    @Test
    void the_changes_keep_an_unreleased_head() {
        assertThat(text(Path.of("src/docs/changes.md"))).contains("## Unreleased");
    }

    @Test
    void links_between_pages_lead_somewhere() {
        Pattern link = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
        List<String> broken = pages().flatMap(page -> link.matcher(text(page))
                        .results()
                        .map(found -> page.resolveSibling(found.group(1)).normalize())
                        .filter(target -> !Files.exists(target))
                        .map(target -> page + " -> " + target))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static Stream<Path> pages() {
        return Stream.of(
                        Stream.of(Path.of("README.md")),
                        files(Path.of("src/docs"), ".md"),
                        files(Path.of("routes"), ".md"))
                .flatMap(each -> each);
    }

    private static List<Path> decisions() {
        return files(DECISIONS, ".md")
                .filter(page -> page.getFileName().toString().matches("\\d{4}-.*"))
                .toList();
    }

    private static List<Path> longerThan(int limit, Path folder, String ending) {
        return files(folder, ending).filter(file -> lines(file).size() > limit).toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
