package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.TwinClient.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealsTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins(CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"clean-fixed-fee", "clean-time-and-materials", "clean-retainer", "low-margin"})
    void the_lines_of_a_clean_deal_add_up(String template) {
        TWINS.get().signDeal("{\"template\":\"" + template + "\"}");

        JsonNode deal = first("SELECT Amount FROM Opportunity");
        JsonNode lines =
                query("SELECT UnitPrice, Hours__c, TotalPrice FROM OpportunityLineItem WHERE Line_Type__c = 'Role'");

        BigDecimal sum = lines.findValues("TotalPrice").stream()
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(deal.path("Amount").decimalValue());
        assertThat(query("SELECT Id FROM OpportunityContactRole")).hasSize(4);
    }

    @Test
    void the_same_deal_again_alters_nothing_and_another_one_is_an_edit() {
        String deal = "{\"opportunity\":{\"Id\":\"006000000000001AAA\",\"Name\":\"%s\",\"StageName\":\"Closed Won\","
                + "\"CloseDate\":\"{today}\",\"Amount\":100},\"account\":{\"Name\":\"Halden\"},"
                + "\"lineItems\":[{\"Name\":\"Build\",\"UnitPrice\":100,\"Quantity\":1}]}";
        TWINS.get().signDeal(deal.formatted("One"));
        String first = stamp();

        CLOCK.advance(Duration.ofSeconds(5));
        TWINS.get().signDeal(deal.formatted("One"));
        String second = stamp();
        TWINS.get().signDeal(deal.formatted("Two"));

        assertThat(second).isEqualTo(first);
        assertThat(stamp()).isGreaterThan(second);
        assertThat(query("SELECT Id FROM Opportunity")).hasSize(1);
        assertThat(first("SELECT LastModifiedBy.Name FROM Opportunity")
                        .path("LastModifiedBy")
                        .path("Name")
                        .asText())
                .isEqualTo("Sam Ortega");
        assertThat(TWINS.get().effects()).isEmpty();
    }

    @Test
    void an_edited_line_is_an_edit_of_its_deal() {
        String id = TWINS.get()
                .signDeal("{\"template\":\"clean-fixed-fee\"}")
                .findValue("opportunity")
                .asText();
        String before = stamp();
        String line = first("SELECT Id FROM OpportunityLineItem WHERE OpportunityId = '" + id + "'")
                .path("Id")
                .asText();

        CLOCK.advance(Duration.ofSeconds(5));
        Reply corrected = new TwinClient(TWINS.get().controlUrl())
                .json("PATCH", "/_records/salesforce/OpportunityLineItem/" + line, "{'UnitPrice':1}");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(stamp()).isGreaterThan(before);
    }

    @Test
    void many_deals_are_distinct_and_the_same_again() {
        Reply first = order("{'template':'clean-fixed-fee','count':20,'prefix':'load'}");
        Reply again = order("{'template':'clean-fixed-fee','count':20,'prefix':'load'}");

        assertThat(first.json().path("count").asInt()).isEqualTo(20);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(query("SELECT Id FROM Opportunity")).hasSize(20);
        assertThat(query("SELECT Name FROM Account").findValuesAsText("Name"))
                .doesNotHaveDuplicates()
                .contains("Halden Logistik GmbH load-0001");
    }

    @Test
    void every_template_can_be_signed() {
        TwinClient control = new TwinClient(TWINS.get().controlUrl());
        JsonNode templates = control.get("/_deals/templates").json();

        templates
                .findValuesAsText("name")
                .forEach(name -> assertThat(order("{'template':'" + name + "'}").status())
                        .as(name)
                        .isEqualTo(200));

        assertThat(templates).hasSize(DealTemplates.NAMES.size());
        assertThat(query("SELECT Deliverables__c FROM Opportunity WHERE Name LIKE 'Torvald%'")
                        .path(0)
                        .path("Deliverables__c")
                        .asText())
                .hasSize(1 << 20);
        assertThat(query("SELECT Id FROM Opportunity WHERE AccountId = null")).hasSize(1);
    }

    @Test
    void what_a_bad_day_needs_is_in_the_erp_before() {
        order("{'template':'duplicate-customer'}");
        String account =
                order("{'template':'credit-hold'}").json().findValue("account").asText();

        TwinClient netsuite = TwinClient.netsuite(TWINS.get()).with("Prefer", "transient");
        Reply duplicate = netsuite.send(
                "POST",
                "/services/rest/query/v1/suiteql",
                "{\"q\":\"SELECT id, externalid FROM customer WHERE companyname = 'Fenwick & Partners LLP'\"}");
        Reply held = netsuite.get("/services/rest/record/v1/customer/eid:" + account);

        assertThat(duplicate.json().path("totalResults").asInt()).isEqualTo(1);
        assertThat(held.json().path("creditHoldOverride").path("id").asText()).isEqualTo("ON");
        assertThat(TWINS.get().effects()).isEmpty();
    }

    @Test
    void an_order_for_nothing_we_have_is_refused() {
        assertThat(order("{'template':'none'}").status()).isEqualTo(400);
        assertThat(order("{'account':{}}").status()).isEqualTo(400);
        assertThat(order("nonsense").status()).isEqualTo(400);
    }

    private static Reply order(String order) {
        return new TwinClient(TWINS.get().controlUrl()).json("POST", "/_deals", order);
    }

    private static String stamp() {
        return first("SELECT SystemModstamp FROM Opportunity")
                .path("SystemModstamp")
                .asText();
    }

    private static JsonNode first(String soql) {
        return query(soql).path(0);
    }

    private static JsonNode query(String soql) {
        return TwinClient.salesforce(TWINS.get()).query(soql).json().path("records");
    }
}
