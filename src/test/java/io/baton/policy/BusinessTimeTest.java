package io.baton.policy;

import static io.baton.policy.DealFixture.aCompleteDeal;
import static io.baton.policy.DealFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.mapping.Schemas;
import io.baton.policy.reading.PolicyFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is Thursday 2026-12-24, three in the afternoon in Amsterdam. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessTimeTest {

    private static final Clock CHRISTMAS_EVE = Clock.fixed(Instant.parse("2026-12-24T14:00:00Z"), ZoneOffset.UTC);
    private static final String DEPARTMENT = "head: sales-director, calendar: new-york-office";

    @TempDir
    private Path config;

    private Path definition = Path.of("");
    private Path firm = Path.of("");

    @BeforeEach
    void copy_the_settings() throws IOException {
        for (String name : List.of(
                "handoffs/definition.v1.schema.json",
                "handoffs/sales-to-delivery.yaml",
                "people/firm.v1.schema.json",
                "people/firm.yaml",
                "calendars/calendar.v1.schema.json",
                "calendars/amsterdam-office.yaml",
                "calendars/new-york-office.yaml",
                "calendars/sydney-office.yaml",
                "calendars/holidays/netherlands.ics")) {
            Files.createDirectories(config.resolve(name).getParent());
            Files.copy(Path.of("config").resolve(name), config.resolve(name));
        }
        definition = config.resolve("handoffs/sales-to-delivery.yaml");
        firm = config.resolve("people/firm.yaml");
    }

    @Test
    void a_task_is_due_in_the_business_time_of_its_owners_calendar() throws IOException {
        edit(firm, DEPARTMENT, "head: sales-director, calendar: amsterdam-office");

        assertThat(due()).isEqualTo(Instant.parse("2026-12-28T14:00:00Z"));
    }

    @Test
    void a_role_of_one_handoff_has_the_calendar_of_its_definition() throws IOException {
        edit(firm, "  account-executive:", "  seller:");
        edit(
                definition,
                "timeZone: UTC",
                "timeZone: UTC\ncalendar: amsterdam-office\nroles:\n  account-executive: { label: Seller, due: PT4H }");

        assertThat(due()).isEqualTo(Instant.parse("2026-12-28T09:30:00Z"));
    }

    @Test
    void without_any_calendar_time_goes_round_the_clock() throws IOException {
        edit(firm, DEPARTMENT, "head: sales-director");

        assertThat(due()).isEqualTo(Instant.parse("2026-12-25T14:00:00Z"));
    }

    @Test
    void a_changed_calendar_counts_when_it_is_taken() throws IOException {
        edit(firm, DEPARTMENT, "head: sales-director, calendar: amsterdam-office");
        Definitions definitions = definitions();

        edit(
                config.resolve("calendars/holidays/netherlands.ics"),
                "DTEND;VALUE=DATE:20261227",
                "DTEND;VALUE=DATE:20261230");
        Instant before = due(definitions);
        definitions.take();

        assertThat(before).isEqualTo(Instant.parse("2026-12-28T14:00:00Z"));
        assertThat(due(definitions)).isEqualTo(Instant.parse("2026-12-30T14:00:00Z"));
    }

    @Test
    void a_faulty_calendar_leaves_all_that_was_good_in_force() throws IOException {
        Definitions definitions = definitions();
        Path calendar = config.resolve("calendars/amsterdam-office.yaml");

        edit(calendar, "timeZone: Europe/Amsterdam", "timeZone: Europe/Atlantis");
        definitions.take();

        assertThat(definitions.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(calendar));
        assertThat(definitions
                        .of("sales-to-delivery")
                        .role("billing")
                        .calendar()
                        .name())
                .isEqualTo("amsterdam-office");
    }

    @Test
    void the_version_changes_with_a_calendar() throws IOException {
        VersionHash version = new VersionHash(List.of(config.resolve("handoffs"), config.resolve("calendars")));
        String before = version.current();

        edit(config.resolve("calendars/holidays/netherlands.ics"), "Koningsdag", "King's day");
        version.take();

        assertThat(version.current()).isNotEqualTo(before);
    }

    private Instant due() {
        return due(definitions());
    }

    private Instant due(Definitions definitions) {
        PolicyGates gates = new PolicyGates(
                definitions, new Schemas(DealFixture.MAPPINGS), new VersionHash(List.of(config)), CHRISTMAS_EVE);
        List<Ask> asks = gates.checkpoint(
                        "sales-to-delivery", "commercial-terms", with(aCompleteDeal(), "customer.legalName", null))
                .asks();
        assertThat(asks).hasSize(1);
        return asks.get(0).due();
    }

    private Definitions definitions() {
        Definitions definitions = new Definitions(PolicyFolders.under(config, DealFixture.MAPPINGS));
        assertThat(definitions.faults()).isEmpty();
        return definitions;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
