package io.baton.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.platform.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormReadingTest {

    private static final JsonNode MILESTONES = Json.read("""
            [{"key": "M1", "name": "Design", "date": "2027-01-31", "amount": {"amount": "20000.00", "currency": "EUR"},
              "externalIds": {"certinia": "a1"}},
             {"key": "M2", "name": "Launch", "amount": {"amount": "30000.00", "currency": "EUR"}}]""");

    private static final FormReading NOTHING = new FormReading(Map.of(), Map.of());

    private final Shapes shapes = new Shapes(Path.of("mappings/canonical"));

    @Test
    void money_is_an_amount_and_a_currency() {
        Question price = missing("contract.billing.price");

        assertThat(read(price, "contract.billing.price|amount", "50,000.00", "contract.billing.price|currency", "eur")
                        .values())
                .containsExactly(Map.entry(
                        "contract.billing.price", Json.read("{\"amount\":\"50000.00\",\"currency\":\"EUR\"}")));
        assertThat(read(price, "contract.billing.price|amount", "50,000.00").faults())
                .containsExactly(Map.entry("contract.billing.price", "needs both an amount and a currency"));
    }

    @Test
    void what_stands_there_already_is_no_value_of_anybody() {
        Question start = question("project.startDate", Json.read("\"2026-01-01\""));

        assertThat(read(start, "project.startDate", "2026-01-01").values()).isEmpty();
        assertThat(read(start, "project.startDate", "2027-01-01").values()).containsOnlyKeys("project.startDate");
    }

    @Test
    void what_came_back_as_it_was_shown_is_untouched_however_a_record_writes_it() {
        Question scope = question("contract.scope.exclusions", Json.read("\"Data entry\\nTravel \""));
        Question margin = question("contract.margin", Json.read("\"12.500\""));
        Question signed = question("contract.signedAt", Json.read("\"2026-11-24T09:30:15Z\""));

        assertThat(touched(scope, "contract.scope.exclusions", "Data entry\r\nTravel"))
                .isEqualTo(NOTHING);
        assertThat(touched(margin, "contract.margin", "12.500")).isEqualTo(NOTHING);
        assertThat(touched(signed, "contract.signedAt", "2026-11-24T09:30")).isEqualTo(NOTHING);
        assertThat(touched(scope, "contract.scope.exclusions", "Data entry").values())
                .containsOnlyKeys("contract.scope.exclusions");
        assertThat(touched(margin, "contract.margin", "1,250").faults()).containsOnlyKeys("contract.margin");
    }

    @Test
    void a_list_is_touched_by_any_cell_and_by_a_row_more() {
        Question milestones = question("milestones", MILESTONES);
        String[] shown = rows("Design", "2027-01-31", "20000.00", "Launch", "", "30000.00");
        String[] more = Arrays.copyOf(shown, shown.length + 2);
        more[shown.length] = "milestones|5|name";
        more[shown.length + 1] = "Close";

        assertThat(touched(milestones, shown)).isEqualTo(NOTHING);
        assertThat(touched(milestones, rows("Design", "2027-01-31", "20000.00", "Launch", "", "31000.00"))
                        .values())
                .containsOnlyKeys("milestones");
        assertThat(touched(milestones, more).values().get("milestones")).hasSize(3);
    }

    @Test
    void a_choice_that_is_not_offered_is_refused() {
        assertThat(read(missing("customer.region"), "customer.region", "ATLANTIS")
                        .faults())
                .containsExactly(Map.entry("customer.region", "choose one of the list"));
    }

    @Test
    void what_is_put_right_in_its_own_system_is_not_read() {
        Question closed = new Question("customer.legalName", "Legal name", true, "", true, MissingNode.getInstance());

        assertThat(read(closed, "customer.legalName", "Acme").values()).isEmpty();
    }

    @Test
    void a_changed_row_keeps_what_it_does_not_show() {
        FormReading reading = read(
                question("milestones", MILESTONES), rows("Design", "2027-01-31", "25000", "Launch", "", "25000.00"));

        JsonNode read = reading.values().get("milestones");
        assertThat(read).hasSize(2);
        assertThat(read.get(0).path("key").asText()).isEqualTo("M1");
        assertThat(read.get(0).path("externalIds").path("certinia").asText()).isEqualTo("a1");
        assertThat(read.get(0).path("amount").path("amount").asText()).isEqualTo("25000");
        assertThat(read.get(1).has("date")).isFalse();
    }

    @Test
    void an_emptied_row_is_taken_out_and_a_new_one_gets_a_key() {
        String[] rows = rows("", "", "", "Launch", "", "30000.00");
        FormReading emptied = read(question("milestones", MILESTONES), rows);
        FormReading added = read(missing("milestones"), rows("Design", "2027-01-31", "1", "Launch", "", "2"));

        assertThat(emptied.values().get("milestones")).hasSize(1);
        assertThat(added.values().get("milestones"))
                .extracting(each -> each.path("key").asText())
                .containsExactly("added-1", "added-2");
    }

    @Test
    void a_wrong_cell_is_named_by_its_row() {
        assertThat(read(missing("milestones"), rows("Design", "31/01/2027", "1", "Launch", "", "2"))
                        .faults()
                        .get("milestones"))
                .startsWith("row 1, Date: write a day");
    }

    private FormReading touched(Question question, String... typed) {
        return FormReading.ofTouched(List.of(question), shapes, entries(typed));
    }

    private FormReading read(Question question, String... typed) {
        return FormReading.of(List.of(question), shapes, entries(typed));
    }

    private static Entries entries(String... typed) {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            entries.put("v|" + typed[i], typed[i + 1]);
        }
        return new Entries(entries, true);
    }

    /** Name, date and amount in euros of two milestones, as their inputs are sent. */
    private static String[] rows(String... cells) {
        List<String> sent = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            String at = "milestones|" + row + "|";
            String amount = cells[row * 3 + 2];
            sent.addAll(List.of(at + "name", cells[row * 3], at + "date", cells[row * 3 + 1]));
            sent.addAll(List.of(at + "amount|amount", amount, at + "amount|currency", amount.isEmpty() ? "" : "EUR"));
        }
        return sent.toArray(String[]::new);
    }

    private static Question missing(String path) {
        return new Question(path, path, true, "", false, MissingNode.getInstance());
    }

    private static Question question(String path, JsonNode present) {
        return new Question(path, path, false, "", false, present);
    }
}
