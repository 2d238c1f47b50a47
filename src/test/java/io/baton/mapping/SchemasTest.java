package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.mapping.CanonicalExamples.Example;
import io.baton.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest {

    private static final Schemas SCHEMAS = new Schemas(CanonicalExamples.MAPPINGS);

    @ParameterizedTest
    @MethodSource("io.baton.mapping.CanonicalExamples#valid")
    void an_example_conforms(Example example) {
        assertThat(SCHEMAS.validate(example.object(), example.value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.baton.mapping.CanonicalExamples#invalid")
    void an_invalid_example_is_refused_for_one_reason_without_its_value(Example example) {
        JsonNode expected = example.value().path("problem");
        String object = example.value().path("object").asText();

        List<SchemaProblem> problems = SCHEMAS.validate(object, example.value().path("value"));

        assertThat(example.file().getFileName().toString()).startsWith(object + "-");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(expected.path("path").asText());
            assertThat(problem.message()).isEqualTo(expected.path("message").asText());
        });
    }

    @Test
    void every_object_has_several_examples() {
        Map<String, Integer> counts = new TreeMap<>();
        CanonicalExamples.valid().forEach(example -> counts.merge(example.object(), 1, Integer::sum));

        assertThat(counts.keySet()).isEqualTo(SCHEMAS.objects());
        assertThat(counts.values()).allMatch(count -> count >= 3);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_schema_is_named_like_its_file_and_describes_every_field(Path file) {
        JsonNode schema = CanonicalExamples.json(file);
        String title = file.getFileName().toString().replace(".schema.json", "").replace('.', ' ');

        assertThat(schema.path("title").asText()).isEqualTo(title);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:baton:canonical:" + title.replace(' ', ':'));
        assertThat(undescribed("", schema)).isEmpty();
    }

    @Test
    void what_schemas_share_is_the_same_in_each() {
        Map<String, JsonNode> shared = new TreeMap<>();

        assertThat(files())
                .allSatisfy(file -> CanonicalExamples.json(file)
                        .path("$defs")
                        .properties()
                        .forEach(definition -> assertThat(shared.merge(
                                        definition.getKey(), definition.getValue(), (first, next) -> first))
                                .isEqualTo(definition.getValue())));
    }

    @Test
    void an_unknown_object_is_answered_by_those_that_exist() {
        assertThatThrownBy(() -> SCHEMAS.validate("custmer", Json.read("{}")))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining("did you mean 'customer'?")
                .hasMessageContaining("contract, customer, invoice-event, milestone, project, resource");
    }

    @Test
    void nothing_is_ever_fetched(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("canonical")).resolve("thing.v1.schema.json");
        Files.writeString(file, "{\"$id\":\"urn:x\",\"$ref\":\"http://127.0.0.1:9/never.json\"}");

        assertThatThrownBy(() -> new Schemas(folder).validate("thing", Json.read("{}")))
                .hasStackTraceContaining("never.json")
                .hasStackTraceContaining("not allowed");
    }

    @Test
    void of_several_versions_the_newest_counts(@TempDir Path folder) throws IOException {
        Path canonical = Files.createDirectories(folder.resolve("canonical"));
        Files.writeString(canonical.resolve("thing.v2.schema.json"), "{\"$id\":\"urn:x:2\",\"type\":\"string\"}");
        Files.writeString(canonical.resolve("thing.v10.schema.json"), "{\"$id\":\"urn:x:10\",\"type\":\"object\"}");

        assertThat(new Schemas(folder).validate("thing", Json.read("{}"))).isEmpty();
    }

    static Stream<Path> files() {
        return CanonicalExamples.files(CanonicalExamples.MAPPINGS.resolve("canonical"))
                .filter(file -> file.toString().endsWith(".schema.json"));
    }

    private static List<String> undescribed(String path, JsonNode schema) {
        List<String> found = new ArrayList<>();
        if (!schema.hasNonNull("description")) {
            found.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> found.addAll(undescribed(path + "." + field.getKey(), field.getValue())));
        schema.path("$defs")
                .properties()
                .forEach(field -> found.addAll(undescribed(path + "#" + field.getKey(), field.getValue())));
        if (schema.has("items")) {
            found.addAll(undescribed(path + "[]", schema.get("items")));
        }
        return found;
    }
}
