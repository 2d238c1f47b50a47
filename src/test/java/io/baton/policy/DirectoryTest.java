package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.security.Rights;
import io.baton.policy.reading.PolicyFolders;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana and Bo sell; Ana is away for December, and so is Cleo, who stands in for her, over Christmas. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoryTest {

    private static final String TYPE = "sales-to-delivery";
    private static final LocalDate ADVENT = LocalDate.of(2026, 12, 1);

    private static final String ABSENCES = """

        absences:
          - { person: ana, from: 2026-12-01, to: 2026-12-31, standsIn: cleo }
          - { person: cleo, from: 2026-12-24, to: 2026-12-26, standsIn: dora }
          - { person: dora, from: 2026-12-26, to: 2026-12-26, standsIn: ana }
        """;

    @TempDir
    private Path people;

    private Definitions definitions = DealFixture.definitions();
    private Directory directory = new Directory(definitions);

    @BeforeEach
    void say_who_is_who() throws IOException {
        Files.copy(DealFixture.PEOPLE.resolve("firm.v1.schema.json"), people.resolve("firm.v1.schema.json"));
        String text = Files.readString(DealFixture.PEOPLE.resolve("firm.yaml"))
                .replace(
                        "{ label: Account executive,",
                        "{ label: Account executive, members: [ana, bo], groups: [crm-sellers],")
                .replace("{ label: General counsel,", "{ label: General counsel, members: [cleo, dora],");
        Files.writeString(people.resolve("firm.yaml"), text + ABSENCES);
        definitions = new Definitions(
                new PolicyFolders(DealFixture.HANDOFFS, DealFixture.CALENDARS, people, DealFixture.CANONICAL));
        assertThat(definitions.faults()).isEmpty();
        directory = new Directory(definitions);
    }

    @ParameterizedTest
    @CsvSource({
        "billing,            finance-controller finance-director",
        "resource-manager,   delivery-lead delivery-director",
        "account-executive,  sales-director",
        "sales-director,     ''",
        "nobody-in-the-firm, ''"
    })
    void a_late_task_climbs_to_the_head_of_its_department(String role, String ladder) {
        assertThat(String.join(" ", directory.ladder(TYPE, role))).isEqualTo(ladder);
    }

    @ParameterizedTest
    @CsvSource({
        "ana,  2026-11-30, ''",
        "ana,  2026-12-01, cleo",
        "ana,  2026-12-31, cleo",
        "ana,  2027-01-01, ''",
        "ana,  2026-12-24, dora",
        "ana,  2026-12-26, ''",
        "cleo, 2026-12-25, dora",
        "bo,   2026-12-25, ''"
    })
    void who_is_away_is_stood_in_for_as_far_as_somebody_is_there(String person, LocalDate day, String acting) {
        assertThat(directory.standsIn(person, day).orElse("")).isEqualTo(acting);
    }

    @Test
    void a_role_is_held_by_its_members_its_groups_and_those_whose_sign_in_names_it() {
        assertThat(directory.rolesOf("bo", Set.of(), ADVENT)).containsExactly("account-executive");
        assertThat(directory.rolesOf("eve", Set.of("crm-sellers"), ADVENT)).containsExactly("account-executive");
        assertThat(directory.rolesOf("eve", Set.of("billing", "everyone"), ADVENT))
                .containsExactly("billing");
        assertThat(directory.rolesOf("eve", Set.of("operator"), ADVENT)).isEmpty();
    }

    @Test
    void who_stands_in_holds_the_roles_of_the_absent_on_these_days_alone() {
        assertThat(directory.rolesOf("cleo", Set.of(), ADVENT.minusDays(1))).containsExactly("general-counsel");
        assertThat(directory.rolesOf("cleo", Set.of(), ADVENT)).containsExactly("account-executive", "general-counsel");
    }

    @Test
    void an_edited_firm_counts_when_it_is_taken() throws IOException {
        Path firm = people.resolve("firm.yaml");
        Files.writeString(firm, Files.readString(firm).replace("members: [ana, bo]", "members: [ana, bob]"));

        Set<String> before = directory.rolesOf("bob", Set.of(), ADVENT);
        definitions.take();

        assertThat(before).isEmpty();
        assertThat(directory.rolesOf("bob", Set.of(), ADVENT)).containsExactly("account-executive");
    }

    @Test
    void who_signs_in_gets_their_roles_of_the_firm_with_the_rights_of_owners() {
        SecurityIdentity bo = signedIn("bo");

        assertThat(bo.getRoles()).containsExactly("account-executive");
        assertThat(bo.checkPermissionBlocking(new StringPermission(Rights.COMPLETE)))
                .isTrue();
        assertThat(bo.checkPermissionBlocking(new StringPermission(Rights.OPERATE)))
                .isFalse();
    }

    @Test
    void a_day_begins_where_the_firm_is() {
        assertThat(signedIn("cleo").getRoles())
                .as("23:30 on 30 November in UTC is December in Amsterdam")
                .contains("account-executive");
    }

    @Test
    void a_stranger_gets_nothing() {
        SecurityIdentity eve = signedIn("eve");

        assertThat(eve.getRoles()).isEmpty();
        assertThat(eve.checkPermissionBlocking(new StringPermission(Rights.READ)))
                .isFalse();
    }

    private SecurityIdentity signedIn(String name) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneOffset.UTC);
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build();
        return new RoleHolders(directory, clock).augment(identity, null).await().indefinitely();
    }
}
