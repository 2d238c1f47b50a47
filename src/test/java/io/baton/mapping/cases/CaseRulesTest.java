package io.baton.mapping.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.mapping.MappingFolder;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseRulesTest {

    private static final String GOOD = """
            - name: doubles
              in: {x: 1.50}
              variables: {k: {a: b}}
              out: {y: 3.0, k: b}
            - name: refuses nothing
              in: {}
              error: needs an x
            """;

    private static final Schemas SCHEMAS = new Schemas(Path.of("mappings"));

    private MappingFolder folder;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new MappingFolder(path);
        folder.write("a/b.jslt", "{\"y\": if (.x) product(.x, 2) else error(\"needs an x\"), \"k\": $k.a}");
    }

    @Test
    void cases_that_hold_are_silent_and_compare_numbers_by_value() {
        folder.write("a/b.cases.yaml", GOOD);

        assertThat(failures()).isEmpty();
    }

    @Test
    void a_difference_is_told_with_line_and_first_path() {
        folder.write("a/b.cases.yaml", GOOD.replace("y: 3.0", "y: 4"));

        assertThat(failures()).containsExactly("a/b.cases.yaml:1: 'doubles': out.y: expected 4 but was 3.00");
    }

    @Test
    void a_wrong_error_and_a_missing_one_are_told_with_their_line() {
        folder.write("a/b.cases.yaml", GOOD.replace("needs an x", "no y"));
        assertThat(failures())
                .singleElement()
                .asString()
                .startsWith("a/b.cases.yaml:5: 'refuses nothing': expected the error 'no y' but it was: ")
                .endsWith("error: needs an x");

        folder.write("a/b.cases.yaml", GOOD.replace("in: {}", "in: {x: 1}"));
        assertThat(failures()).singleElement().asString().contains(":5:").contains("but the mapping answered");
    }

    @Test
    void output_is_held_against_the_schema_that_a_case_names() {
        folder.write("a/b.cases.yaml", GOOD.replace("  in: {x", "  schema: milestone\n  in: {x"));

        assertThat(failures()).singleElement().asString().contains("milestone.y is no field of this object");
    }

    @Test
    void a_mapping_needs_cases_of_both_kinds() {
        assertThat(failures()).containsExactly("a/b.jslt:1: has no cases; write b.cases.yaml beside it");

        folder.write("a/b.cases.yaml", "- {name: x, in: {x: 1}, out: {y: 2}}\n");
        assertThat(failures()).containsExactly("a/b.cases.yaml:1: needs an error case, one with 'error'");

        folder.write("a/b.cases.yaml", "- {name: x, in: {}, error: needs}\n");
        assertThat(failures()).containsExactly("a/b.cases.yaml:1: needs an ordinary case, one with 'out'");
    }

    @Test
    void cases_without_a_mapping_are_an_oversight() {
        folder.write("a/b.cases.yaml", GOOD);
        folder.write("a/c.cases.yaml", GOOD);

        assertThat(failures()).containsExactly("a/c.cases.yaml:1: there is no mapping beside these cases");
    }

    @Test
    void a_case_file_is_checked_itself() {
        folder.write("a/b.cases.yaml", GOOD + """
                - name: doubles
                  inn: 1
                  out: {}
                - name: neither
                """);
        assertThat(failures())
                .contains(
                        "a/b.cases.yaml:8: 'doubles': another case has this name",
                        "a/b.cases.yaml:11: 'neither': needs either out or error")
                .anyMatch(failure -> failure.contains("unknown key 'inn'; did you mean 'in'?"));

        folder.write("a/b.cases.yaml", "- name: x\n  in: [1\n");
        assertThat(failures()).anyMatch(failure -> failure.contains("is no YAML"));

        folder.write("a/b.cases.yaml", "name: x\n");
        assertThat(failures()).anyMatch(failure -> failure.contains("must be a list of cases"));
    }

    @Test
    void a_mapping_that_does_not_compile_is_told_in_its_own_place() {
        folder.write("a/b.cases.yaml", GOOD);
        folder.write("a/b.jslt", "{\n\"y\": }");

        assertThat(failures()).singleElement().asString().startsWith("a/b.jslt:2: ");
    }

    private List<String> failures() {
        return new MappingCases(new Mappings(folder.path(), SCHEMAS))
                .runAll().stream()
                        .map(CaseFailure::toString)
                        .map(text -> text.replace(folder.path() + "/", ""))
                        .toList();
    }
}
