package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baton.policy.reading.PolicyFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionsTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void copy_the_definition() throws IOException {
        Files.copy(
                DealFixture.HANDOFFS.resolve("definition.v1.schema.json"), folder.resolve("definition.v1.schema.json"));
        file = Files.copy(
                DealFixture.HANDOFFS.resolve("sales-to-delivery.yaml"), folder.resolve("sales-to-delivery.yaml"));
    }

    @Test
    void a_change_takes_effect_when_it_is_taken() throws IOException {
        Definitions definitions = new Definitions(DealFixture.folders(folder));

        edit("exceptionOwner: integration-operator", "exceptionOwner: billing");
        String atOnce = definitions.of("sales-to-delivery").exceptionOwner();
        definitions.take();

        assertThat(atOnce).isEqualTo("integration-operator");
        assertThat(definitions.of("sales-to-delivery").exceptionOwner()).isEqualTo("billing");
    }

    @Test
    void a_faulty_change_leaves_the_last_good_definition_in_force() throws IOException {
        Definitions definitions = new Definitions(DealFixture.folders(folder));

        edit("exceptionOwner: integration-operator", "exceptionOwner: nobody");
        definitions.take();

        assertThat(definitions.of("sales-to-delivery").exceptionOwner()).isEqualTo("integration-operator");
        assertThat(definitions.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file));
    }

    @Test
    void an_unknown_handoff_is_refused_by_name() {
        Definitions definitions = new Definitions(DealFixture.folders(folder));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> definitions.of("sales-to-nowhere"))
                .withMessageContaining("sales-to-nowhere");
    }

    @Test
    void the_version_changes_with_any_content_and_only_with_it() throws IOException {
        VersionHash version = new VersionHash(List.of(folder));
        String before = version.current();

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        version.take();
        String touched = version.current();
        edit("sla: P5D", "sla: P4D");
        version.take();

        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(touched).isEqualTo(before);
        assertThat(version.current()).isNotEqualTo(before);
    }

    @Test
    void the_version_counts_definitions_calendars_and_people() {
        List<Path> edited =
                PolicyFolders.under(Path.of("config"), DealFixture.MAPPINGS).edited();

        assertThat(edited).containsExactly(DealFixture.HANDOFFS, DealFixture.CALENDARS, DealFixture.PEOPLE);
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
