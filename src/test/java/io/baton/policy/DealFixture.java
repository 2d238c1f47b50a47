package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.mapping.Schemas;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.policy.reading.PolicyFolders;
import io.baton.policy.rule.FieldPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A signed deal with nothing wrong, ways to spoil it, and the gates of this repository's own definition. */
public final class DealFixture {

    /** The day on which all tests of the gates take place. */
    public static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    public static final Path HANDOFFS = Path.of("config/handoffs");
    public static final Path CALENDARS = Path.of("config/calendars");
    public static final Path PEOPLE = Path.of("config/people");
    public static final Path MAPPINGS = Path.of("mappings");
    public static final Path CANONICAL = MAPPINGS.resolve("canonical");

    private static final String COMPLETE = """
        {"customer": {"key": "001A", "legalName": "Nordwind Logistik GmbH", "registrationNumber": "HRB 4711",
            "taxId": "DE811", "region": "EMEA", "currency": "EUR",
            "billTo": {"street": "Hafenstr. 1", "city": "Hamburg", "postalCode": "20457", "country": "DE"},
            "contacts": [
              {"role": "EXECUTIVE_SPONSOR", "name": "Erika Beispiel"},
              {"role": "PRIMARY", "name": "Max Muster", "email": "max@nordwind.example"},
              {"role": "PROCUREMENT", "email": "einkauf@nordwind.example"},
              {"role": "ACCOUNTS_PAYABLE", "email": "rechnung@nordwind.example"}],
            "erp": {"status": "ACTIVE", "id": "7"}, "externalIds": {"netsuite": "7"}},
         "contract": {"key": "006A", "currency": "EUR", "margin": "32.5",
            "owner": {"name": "Alex Kim", "email": "alex@firm.example"}, "effectiveFrom": "2026-11-01", "effectiveTo": "2027-12-31",
            "billing": {"type": "FIXED_MILESTONE", "price": {"amount": "90000.00", "currency": "EUR"},
              "paymentDays": 30, "purchaseOrder": {"number": "PO-1"}},
            "scope": {"outcomes": "Tours", "deliverables": "System", "acceptanceCriteria": "Two weeks live"},
            "document": {"signed": true, "sha256": "%s"},
            "externalIds": {"netsuite": "SO-1"}},
         "project": {"key": "006A", "name": "Tour planning", "practice": "Logistics", "template": "standard",
            "startDate": "2026-12-01", "endDate": "2027-05-31", "kickOff": "2026-11-30",
            "owner": {"name": "Ana Lima", "email": "ana@firm.example", "active": true},
            "externalIds": {"certinia": "a01", "redmine": "12"}},
         "resources": [{"key": "R1", "role": "Consultant", "externalIds": {"certinia": "a02"}}],
         "milestones": [
            {"key": "M1", "name": "Design", "date": "2027-01-31", "amount": {"amount": "30000.00", "currency": "EUR"}},
            {"key": "M2", "name": "Live", "date": "2027-04-30", "amount": {"amount": "60000", "currency": "EUR"}}]}
        """.formatted("0123456789abcdef".repeat(4));

    private DealFixture() {}

    /** Every checkpoint passes it and no approval is asked for. */
    public static Map<String, Object> aCompleteDeal() {
        return JsonValues.plainMap(Json.read(COMPLETE));
    }

    /** The deal with another value at a path; null empties it. */
    public static Map<String, Object> with(Map<String, Object> deal, String path, @Nullable Object value) {
        return FieldPath.parse(path).with(deal, value);
    }

    /** The gates over {@code config/} and {@code mappings/} of this repository. */
    public static PolicyGates gates() {
        return gates(HANDOFFS);
    }

    /** A definition without faults, copied beside the schema into a folder of its own. */
    static Definitions alone(Path definition, Path folder) throws IOException {
        for (Path file : List.of(HANDOFFS.resolve("definition.v1.schema.json"), definition)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Definitions definitions = new Definitions(folders(folder));
        assertThat(definitions.faults()).isEmpty();
        return definitions;
    }

    static PolicyGates gates(Path handoffs) {
        return gates(new Definitions(folders(handoffs)));
    }

    static PolicyGates gates(Definitions definitions) {
        return new PolicyGates(definitions, new Schemas(MAPPINGS), new VersionHash(List.of(HANDOFFS)), TODAY);
    }

    /** Definitions of their own, all else this repository's. */
    public static PolicyFolders folders(Path handoffs) {
        return new PolicyFolders(handoffs, CALENDARS, PEOPLE, CANONICAL);
    }

    /** The policy of this repository. */
    public static Definitions definitions() {
        return new Definitions(folders(HANDOFFS));
    }
}
