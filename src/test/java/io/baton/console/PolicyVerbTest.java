package io.baton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.policy.DealFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code baton policy explain} over this repository's policy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyVerbTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_deal_is_explained_so_that_it_can_be_read_aloud() throws IOException {
        Map<String, Object> deal = DealFixture.with(DealFixture.aCompleteDeal(), "contract.margin", "22.5");
        deal = DealFixture.with(deal, "customer.legalName", null);

        int code = explain("sales-to-delivery", deal);

        assertThat(code).isZero();
        assertThat(text())
                .contains("sales-to-delivery: Signed work to a billable project, on 20")
                .contains("Variation emea holds, since customer.region (EMEA) is EMEA.")
                .contains("Variation americas does not hold; it does when customer.region (EMEA) is AMER.")
                .contains("Account executive: Legal name (customer.legalName) is missing. The ERP customer and every")
                .contains("Checkpoint customer-master (Customer in the ERP) passes.")
                .contains("Approval low-margin (Margin under the floor) is asked for, since contract.margin (22.5) is"
                        + " less than 25.")
                .contains("Checkpoint commercial-terms (Commercial terms) asks for 1 field.")
                .contains("To approve: 1 of Delivery lead, Finance controller.")
                .contains("Not by who stands at contract.owner.email (alex@firm.example).")
                .contains("A rejection goes to: Account executive.");
    }

    @Test
    void what_nobody_can_tell_is_said_to_be_asked_for() throws IOException {
        Map<String, Object> deal = DealFixture.with(DealFixture.aCompleteDeal(), "contract.margin", null);

        explain("sales-to-delivery", DealFixture.with(deal, "customer.region", null));

        assertThat(text())
                .contains("Variation emea: nobody can tell; it holds when customer.region (nothing) is EMEA.")
                .contains("is asked for, because nobody can tell whether contract.margin (nothing) is less than 20");
    }

    @Test
    void text_beyond_all_measure_is_refused_and_does_not_steer_the_terminal() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(5000) + "]".repeat(5000));

        int code = run("--handoff", "sales-to-delivery", "--data", deep.toString());
        explain("sales-to-delivery", Map.of("customer", Map.of("region", "\u001b[2J%s")));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("deep.json is not JSON: ");
        assertThat(text()).doesNotContain("\u001b").contains("customer.region ( [2J%s) is EMEA");
    }

    @Test
    void a_review_is_named_with_who_looks_at_what_and_why() throws IOException {
        explain("sales-to-delivery", DealFixture.with(DealFixture.aCompleteDeal(), "contract.billing.paymentDays", 90));
        explain("sales-to-delivery", DealFixture.aCompleteDeal());

        assertThat(text())
                .contains("Review long-payment-term (Payment term) is asked for when nothing else is, since"
                        + " contract.billing.paymentDays (90) is at least 61.")
                .contains("Finance controller looks at contract.billing.paymentDays. More than two months")
                .contains("Review long-payment-term (Payment term) is not asked for: it is when"
                        + " contract.billing.paymentDays (30) is at least 61.");
    }

    @Test
    void what_a_variation_relaxes_is_named() throws IOException {
        Map<String, Object> deal = DealFixture.with(DealFixture.aCompleteDeal(), "customer.region", "AMER");

        explain("sales-to-delivery", deal);

        assertThat(text())
                .contains("Left out by a variation: customer.registrationNumber.")
                .contains("is not asked for: it is when contract.margin (32.5) is less than 20.");
    }

    @Test
    void programs_read_the_same_as_json() throws IOException {
        Map<String, Object> deal = DealFixture.with(DealFixture.aCompleteDeal(), "contract.margin", "12.5");

        explain("sales-to-delivery", deal, "--json");

        JsonNode told = Json.read(text());
        assertThat(told.at("/variations/0/holds").asText()).isEqualTo("YES");
        assertThat(told.at("/approvals/0/asked").asText()).isEqualTo("YES");
        assertThat(told.at("/approvals/0/approvers/1/role").asText()).isEqualTo("finance-controller");
        assertThat(told.at("/checkpoints/0/name").asText()).isEqualTo("commercial-terms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customer\": {                       | is not JSON: line 1: ",
                "[]                                      | holds no deal",
                "''                                      | holds no deal",
                "{}                                      | holds no deal",
                "{\"deal\": {\"customer\": {}}}          | is no canonical object",
            })
    void what_is_no_deal_is_refused_with_what_to_write(String text, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("deal.json"), text);

        int code = run("--handoff", "sales-to-delivery", "--data", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(complaint).hasLineCount(1);
    }

    @Test
    void an_unknown_handoff_a_missing_file_and_missing_words_are_refused() throws IOException {
        int unknown = explain("sales-to-nowhere", DealFixture.aCompleteDeal());
        int missing = run("--handoff", "sales-to-delivery", "--data", "no-such-file.json");
        int wordless = run("--handoff", "sales-to-delivery");

        assertThat(new int[] {unknown, missing, wordless}).containsOnly(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no definition of handoff 'sales-to-nowhere'; there are [")
                .contains("no-such-file.json cannot be read")
                .contains("--data is missing");
    }

    @Test
    void a_faulty_policy_is_not_explained_but_named() throws IOException {
        Path file = Files.writeString(folder.resolve("deal.json"), Json.write(DealFixture.aCompleteDeal()));

        int code = run("--handoff", "sales-to-delivery", "--data", file.toString(), "--folder", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(text()).contains("definition.v1.schema.json");
    }

    private int explain(String handoff, Map<String, Object> deal, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("deal.json"), Json.write(deal));
        String[] words = {"--handoff", handoff, "--data", file.toString()};
        return run(Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private int run(String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "explain";
        System.arraycopy(options, 0, words, 1, options.length);
        return new Console(Map.of(), InputStream.nullInputStream(), stream(out), stream(err)).run("policy", words);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
