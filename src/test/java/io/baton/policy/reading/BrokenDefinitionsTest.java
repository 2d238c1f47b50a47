package io.baton.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.policy.DealFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code policy/broken} is a {@link BrokenFile}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenDefinitionsTest {

    private static final Path BROKEN = Path.of("src/test/resources/policy/broken");

    @TempDir
    private Path folder;

    static Stream<Path> broken() throws IOException {
        return BrokenFile.in(BROKEN);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_fault_is_named_by_file_and_line(Path file) throws IOException {
        BrokenFile broken = BrokenFile.of(file);

        Reading reading = read(file);

        assertThat(reading.definitions()).isEmpty();
        assertThat(reading.faults()).anySatisfy(fault -> broken.isNamedBy(fault, folder));
    }

    @Test
    void the_definitions_of_this_repository_have_no_faults() {
        Reading reading = readIn(DealFixture.HANDOFFS);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.definitions()).containsOnlyKeys("sales-to-delivery", "undo-sales-to-delivery");
    }

    @Test
    void all_faults_of_a_file_are_told_at_once() throws IOException {
        String text = Files.readString(BROKEN.resolve("unknown-role.yaml")).replace("sla: P1D", "sla: P1X");
        Files.writeString(folder.resolve("unknown-role.yaml"), text);

        Reading reading = readFolder();

        assertThat(reading.faults()).extracting(Fault::line).containsExactlyInAnyOrder(6, 13);
    }

    @Test
    void a_folder_without_the_schema_is_a_fault() {
        Reading reading = readIn(folder);

        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.advice()).contains("definition.v1.schema.json"));
    }

    private static Reading readIn(Path handoffs) {
        return new DefinitionReader(DealFixture.folders(handoffs)).read();
    }

    private Reading read(Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()));
        return readFolder();
    }

    private Reading readFolder() throws IOException {
        Files.copy(DealFixture.HANDOFFS.resolve(SchemaCheck.FILE), folder.resolve(SchemaCheck.FILE));
        return readIn(folder);
    }
}
