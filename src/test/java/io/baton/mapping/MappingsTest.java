package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.HouseChanged;
import io.baton.platform.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingsTest {

    private MappingFolder folder;
    private Mappings mappings;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new MappingFolder(path);
        mappings = new Mappings(path, new Schemas(path));
    }

    @Test
    void a_mapping_sees_the_input_and_the_variables_it_names() {
        folder.write("crm/deal.jslt", "{\"name\": .Name, \"key\": $handoff.key, \"people\": $people}");

        assertThat(apply("crm/deal", "{\"Name\":\"N\"}", "{\"handoff\":{\"key\":\"1\"},\"other\":[1]}"))
                .isEqualTo("{\"name\":\"N\",\"key\":\"1\"}");
        assertThat(mappings.mapping("crm/deal").uses()).containsExactly("handoff", "people");
    }

    @Test
    void numbers_pass_through_untouched() {
        folder.write(
                "crm/deal.jslt",
                "{\"big\": .big, \"small\": .small, \"exact\": decimal(\"12.10\"), \"whole\": .whole}");

        assertThat(apply("crm/deal", "{\"big\":1.2E7,\"small\":0.0000001,\"whole\":12345678901}", "{}"))
                .isEqualTo("{\"big\":12000000,\"small\":0.0000001,\"exact\":12.10,\"whole\":12345678901}");
    }

    @Test
    void a_changed_file_is_in_force_when_it_is_taken() {
        folder.write("crm/deal.jslt", "1");
        assertThat(apply("crm/deal")).isEqualTo("1");

        folder.write("crm/deal.jslt", "2");
        assertThat(apply("crm/deal")).isEqualTo("1");

        mappings.take(new HouseChanged());
        assertThat(apply("crm/deal")).isEqualTo("2");
    }

    @Test
    void a_change_that_does_not_compile_leaves_the_last_good_one_in_force() {
        folder.write("crm/deal.jslt", "1");
        assertThat(apply("crm/deal")).isEqualTo("1");

        folder.write("crm/deal.jslt", "{\n  \"a\": (");
        mappings.take(new HouseChanged());
        assertThat(apply("crm/deal")).isEqualTo("1");
        assertThat(mappings.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("crm/deal.jslt");
            assertThat(fault.line()).isEqualTo(2);
        });

        folder.write("crm/deal.jslt", "3");
        mappings.take(new HouseChanged());
        assertThat(apply("crm/deal")).isEqualTo("3");
        assertThat(mappings.faults()).isEmpty();
    }

    @Test
    void a_deleted_file_leaves_its_mapping_in_force_and_says_so() {
        folder.write("crm/deal.jslt", "1");
        assertThat(apply("crm/deal")).isEqualTo("1");

        folder.delete("crm/deal.jslt");
        mappings.take(new HouseChanged());

        assertThat(apply("crm/deal")).isEqualTo("1");
        assertThat(mappings.fault("crm/deal")).get().asString().contains("there is no such file");
    }

    @Test
    void an_imported_file_is_read_from_the_folder_and_watched_too() {
        folder.write("lib/names.jslt", "def greet(x) \"Hello \" + $x");
        folder.write("crm/deal.jslt", "import \"lib/names.jslt\" as n\nn:greet(.name)");
        assertThat(apply("crm/deal", "{\"name\":\"N\"}", "{}")).isEqualTo("\"Hello N\"");

        folder.write("lib/names.jslt", "def greet(x) \"Dear \" + $x");
        mappings.take(new HouseChanged());

        assertThat(apply("crm/deal", "{\"name\":\"N\"}", "{}")).isEqualTo("\"Dear N\"");
        assertThat(mappings.names()).containsExactly("crm/deal");
    }

    @Test
    void an_import_from_outside_the_folder_is_refused() {
        folder.write("crm/deal.jslt", "import \"../../etc/passwd\" as n\n1");

        assertThatThrownBy(() -> apply("crm/deal")).hasMessageContaining("lies outside the mappings' folder");
    }

    @ParameterizedTest
    @CsvSource({"crm/dael", "'../crm/deal'", "crm", "'/etc/passwd'"})
    void an_unknown_name_is_answered_by_those_that_exist(String name) {
        folder.write("crm/deal.jslt", "1");
        folder.write("erp/customer.jslt", "1");

        assertThatThrownBy(() -> apply(name))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining("crm/deal, erp/customer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 'x'}                   | 1 | write text in double quotes
            {"a" = 1}                    | 1 | compare by ==, and divide a name from its value by :
            {"a": 1 "b": 2}              | 1 | did not expect '"b"'
            {"a": (.b                    | 1 | something opened before is not closed
            moneyy(1, "EUR")             | 1 | there is no function 'moneyy'; did you mean 'money'?
            money(1)                     | 1 | needs 2-2 arguments
            {~"a": .b * 2}               | 2 | write product(x, y)
            ~~ .b / 2                    | 3 | computes in binary floating point
            {"at": now()}                | 1 | take the time from a variable
            {"id": uuid()}               | 1 | write uuid-from(text)
            import "lib/x.jslt" as x 1   | 0 | there is no such file
            """)
    void what_does_not_compile_is_refused_with_its_place_and_what_to_write(String text, int line, String hint) {
        folder.write("crm/deal.jslt", text.replace('~', '\n'));

        MappingFault fault = catchThrowableOfType(MappingFault.class, () -> apply("crm/deal"));

        assertThat(fault).hasMessageContaining(hint).hasMessageContaining(".jslt");
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.code()).isEqualTo(MappingFault.NOT_COMPILED);
    }

    @Test
    void signs_in_text_comments_and_matchers_are_no_arithmetic() {
        folder.write("crm/deal.jslt", "// a * b / now()\n{\"a\": \"* / now()\", * - Name : .}");

        assertThat(apply("crm/deal", "{\"Name\":1,\"b\":2}", "{}")).isEqualTo("{\"a\":\"* / now()\",\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1,~ "m": money(.x, "EUR")}     | 2 | 7 | write digits with a point
            {"a": 1,~~ "m": date(.x)}           | 3 | 7 | write it as 2026-11-24
            def f(x) error("no " + "name")~f(.)  | 1 | 10 | no name
            {"a": .x,~ "n": number(.x)}          | 2 | 7 | the text is no decimal number
            """)
    void what_fails_is_told_with_its_line(String text, int line, int column, String message) {
        folder.write("crm/deal.jslt", text.replace('~', '\n'));

        MappingFault fault =
                catchThrowableOfType(MappingFault.class, () -> apply("crm/deal", "{\"x\":\"Erika Mustermann\"}", "{}"));

        assertThat(fault).hasMessageContaining(message).hasMessageNotContaining("Erika");
        assertThat(fault.code()).isEqualTo(MappingFault.FAILED);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.facts()).containsEntry("line", Integer.toString(line));
    }

    @Test
    void what_fails_below_an_import_is_told_with_its_line() {
        folder.write("lib/names.jslt", "def greet(x) \"Hello \" + $x");
        folder.write("crm/deal.jslt", "import \"lib/names.jslt\" as n\n{\"a\": n:greet(.name),\n\"b\": date(.name)}");

        assertThatThrownBy(() -> apply("crm/deal", "{\"name\":\"N\"}", "{}"))
                .hasMessageContaining("deal.jslt:3:6: date(): the text is no ISO date");
    }

    @Test
    void the_languages_own_complaints_withhold_the_value() {
        folder.write("crm/deal.jslt", "[for (.name) .]");

        assertThatThrownBy(() -> apply("crm/deal", "{\"name\":\"Erika\"}", "{}"))
                .isInstanceOf(MappingFault.class)
                .hasMessageNotContaining("Erika");
    }

    @Test
    void endless_recursion_is_a_fault_and_not_the_end() {
        folder.write("crm/deal.jslt", "def f(x) f($x)\nf(.)");

        assertThatThrownBy(() -> apply("crm/deal"))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining("give the recursion an end");
    }

    private String apply(String name) {
        return apply(name, "null", "{}");
    }

    private String apply(String name, String in, String variables) {
        Map<String, JsonNode> given = new java.util.HashMap<>();
        Json.read(variables).properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        return Json.write(mappings.apply(name, Json.read(in), given));
    }
}
