package io.baton.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.policy.DealFixture;
import io.baton.policy.definition.Firm;
import io.baton.policy.definition.Role;
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

/** Each file in {@code policy/broken-people} is a {@link BrokenFile} that stands for a {@code firm.yaml}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirmReaderTest {

    private static final Path BROKEN = Path.of("src/test/resources/policy/broken-people");

    @TempDir
    private Path folder;

    static Stream<Path> broken() throws IOException {
        return BrokenFile.in(BROKEN);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_fault_is_named_by_file_and_line(Path file) throws IOException {
        BrokenFile marked = BrokenFile.of(file);
        Path firm = Files.copy(file, folder.resolve(FirmReader.FILE));
        Files.copy(DealFixture.PEOPLE.resolve(FirmReader.SCHEMA), folder.resolve(FirmReader.SCHEMA));

        FirmReader.Told told = FirmReader.read(folder, CalendarReader.read(DealFixture.CALENDARS));

        BrokenFile broken = new BrokenFile(firm.getFileName().toString(), marked.line(), marked.message());
        assertThat(told.faults()).singleElement().satisfies(fault -> broken.isNamedBy(fault, folder));
    }

    @Test
    void the_firm_of_this_repository_has_no_faults() {
        FirmReader.Told told = FirmReader.read(DealFixture.PEOPLE, CalendarReader.read(DealFixture.CALENDARS));

        assertThat(told.faults()).isEmpty();
        assertThat(told.firm().departments().get("finance").head()).isEqualTo("finance-director");
    }

    @Test
    void a_role_works_by_its_own_calendar_or_its_departments() {
        Firm firm = FirmReader.read(DealFixture.PEOPLE, CalendarReader.read(DealFixture.CALENDARS))
                .firm();

        assertThat(firm.roles().get("delivery-lead").calendar().name()).isEqualTo("amsterdam-office");
        assertThat(firm.roles().get("resource-manager").calendar().name()).isEqualTo("sydney-office");
        assertThat(firm.roles().get("integration-operator").calendar().name()).isEqualTo("round-the-clock");
    }

    @Test
    void a_firm_that_says_nothing_has_no_roles_and_no_faults() {
        FirmReader.Told told = FirmReader.read(folder, CalendarReader.read(DealFixture.CALENDARS));

        assertThat(told.faults()).isEmpty();
        assertThat(told.firm().roles().values()).extracting(Role::label).isEmpty();
    }

    @Test
    void a_fault_of_the_firm_is_not_told_again_by_the_definitions() throws IOException {
        String text = Files.readString(DealFixture.PEOPLE.resolve(FirmReader.FILE));
        Files.writeString(folder.resolve(FirmReader.FILE), text.replace("departments:", "departments: ["));
        PolicyFolders folders =
                new PolicyFolders(DealFixture.HANDOFFS, DealFixture.CALENDARS, folder, DealFixture.CANONICAL);

        Reading reading = new DefinitionReader(folders).read();

        assertThat(reading.faults()).hasSize(1);
    }
}
