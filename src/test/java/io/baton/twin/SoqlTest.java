package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.TwinClient.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoqlTest {

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void related_records_come_as_objects_inside() {
        TWINS.get().signDeal("{\"template\":\"clean-fixed-fee\"}");

        Reply reply =
                client().query("SELECT Id, Name, Account.Name, Account.SystemModstamp, Owner.Email FROM Opportunity");

        JsonNode record = reply.json().path("records").path(0);
        assertThat(reply.json().path("totalSize").asInt()).isEqualTo(1);
        assertThat(record.path("attributes").path("url").asText())
                .isEqualTo("/services/data/v60.0/sobjects/Opportunity/"
                        + record.path("Id").asText());
        assertThat(record.path("Account").path("Name").asText()).isEqualTo("Halden Logistik GmbH");
        assertThat(record.path("Account").path("SystemModstamp").asText()).endsWith(".000+0000");
        assertThat(record.path("Owner").path("Email").asText()).startsWith("elena.marchetti@");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            StageName = 'Closed Won' AND Sow_Signed__c = true                              | 3
            StageName = 'closed won'                                                       | 3
            Amount > 200000                                                                | 2
            Amount >= 240000 AND CurrencyIsoCode != 'USD'                                  | 1
            CurrencyIsoCode IN ('USD', 'GBP')                                              | 2
            CurrencyIsoCode NOT IN ('USD', 'GBP')                                          | 1
            Name LIKE 'Halden%'                                                            | 1
            (Region__c = 'AMER' OR Region__c = 'EMEA') AND NOT Billing_Type__c = 'RETAINER' | 2
            Baton_Status__c = null                                                         | 3
            Baton_Status__c != 'Launched'                                                  | 3
            Baton_Status__c != null                                                        | 0
            SystemModstamp > 2020-01-01T00:00:00Z                                          | 3
            SystemModstamp > 2120-01-01T00:00:00.000+01:00                                 | 0
            SystemModstamp > 2120-01-01T00:00:00Z OR Account.SystemModstamp > 2020-01-01T00:00:00Z | 3
            Project_Start__c > 2020-01-01                                                  | 3
            Account.Name = 'Larkspur Health Systems, Inc.'                                 | 1
            Name = 'O\\'Hara \\\\ Söhne'                                                   | 0
            """)
    void conditions_find_what_they_say(String condition, int found) {
        TWINS.get().signDeal("{\"template\":\"clean-fixed-fee\"}");
        TWINS.get().signDeal("{\"template\":\"clean-time-and-materials\"}");
        TWINS.get().signDeal("{\"template\":\"clean-retainer\"}");

        Reply reply = client().query("SELECT Id FROM Opportunity WHERE " + condition);

        assertThat(reply.json().path("totalSize").asInt()).as(reply.text()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT Nothing__c FROM Account                              | INVALID_FIELD
            SELECT Owner.Nothing FROM Opportunity                       | INVALID_FIELD
            SELECT Id FROM Nothing__c                                   | INVALID_TYPE
            SELECT Id FRM Account                                       | MALFORMED_QUERY
            SELECT Id FROM Account WHERE Name = 'open                   | MALFORMED_QUERY
            SELECT Id FROM Account WHERE                                | MALFORMED_QUERY
            SELECT Id FROM Opportunity WHERE Amount = 'many'            | INVALID_FIELD
            SELECT Id FROM Opportunity WHERE SystemModstamp > '2026-01-01T00:00:00Z' | INVALID_FIELD
            """)
    void a_query_that_is_none_is_refused(String soql, String code) {
        Reply reply = client().query(soql);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path(0).path("errorCode").asText()).isEqualTo(code);
    }

    @Test
    void a_long_answer_comes_in_pages_of_two_thousand() {
        TWINS.get().signDeal("{\"template\":\"no-account\",\"count\":450,\"prefix\":\"load\"}");

        Reply first = client().query("SELECT Id FROM OpportunityLineItem ORDER BY Id");
        Reply second = client().get(first.json().path("nextRecordsUrl").asText());

        assertThat(first.json().path("totalSize").asInt()).isEqualTo(450 * 7);
        assertThat(first.json().path("done").asBoolean()).isFalse();
        assertThat(first.json().path("records")).hasSize(2000);
        assertThat(second.json().path("records")).hasSize(450 * 7 - 2000);
        assertThat(second.json().path("done").asBoolean()).isTrue();
        assertThat(second.json().has("nextRecordsUrl")).isFalse();
    }

    @Test
    void the_sweep_is_answered_in_the_order_of_the_stamp_and_no_further_than_its_limit() {
        TWINS.get()
                .signDeal("{\"template\":\"clean-fixed-fee\",\"count\":4500,\"prefix\":\"load\","
                        + "\"merge\":{\"lineItems\":[],\"contacts\":[],\"document\":null}}");

        Reply reply = client().query("SELECT Id, SystemModstamp FROM Opportunity WHERE StageName = 'Closed Won'"
                + " AND (SystemModstamp > 2020-01-01T00:00:00Z OR Account.SystemModstamp > 2020-01-01T00:00:00Z)"
                + " ORDER BY SystemModstamp LIMIT 200");

        assertThat(reply.json().path("totalSize").asInt()).isEqualTo(200);
        assertThat(reply.json().findValuesAsText("SystemModstamp")).isSorted();
    }

    private static TwinClient client() {
        return TwinClient.salesforce(TWINS.get());
    }
}
