package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.TwinClient.Reply;
import io.baton.twin.journal.Effect;
import io.baton.twin.salesforce.record.Documents;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SalesforceWritesTest {

    private static final String OBJECTS = "/services/data/v60.0/sobjects/";
    private static final String PROJECT = OBJECTS + "pse__Proj__c/Baton_Key__c/key-1";

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void an_upsert_creates_once_and_counts_what_came_after() {
        TwinClient client = client().with("Idempotency-Key", "h1/project");

        Reply created = client.json("PATCH", PROJECT, "{'Name':'Halden','pse__Bookings__c':240000}");
        Reply same = client.json("PATCH", PROJECT, "{'Name':'Halden','pse__Bookings__c':240000.00}");
        Reply changed = client.json("PATCH", PROJECT, "{'Name':'Halden II'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("created").asBoolean()).isTrue();
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().path("created").asBoolean(true)).isFalse();
        assertThat(changed.json().path("id")).isEqualTo(created.json().path("id"));
        String id = created.json().path("id").asText();
        assertThat(TWINS.get().effects())
                .containsExactly(
                        new Effect("salesforce", "pse__Proj__c", "key-1", id, 1, 1, 0, 3, List.of("h1/project")));
    }

    @Test
    void an_upsert_that_matches_two_writes_nothing() {
        client().json("POST", OBJECTS + "pse__Proj__c", "{'Name':'A','Baton_Key__c':'key-1'}");
        client().json("POST", OBJECTS + "pse__Proj__c", "{'Name':'B','Baton_Key__c':'key-1'}");

        Reply reply = client().json("PATCH", PROJECT, "{'Name':'C'}");

        assertThat(reply.status()).isEqualTo(300);
        assertThat(reply.json()).hasSize(2);
        assertThat(TWINS.get().effects("salesforce", "pse__Proj__c"))
                .singleElement()
                .matches(effect -> effect.created() == 2 && effect.calls() == 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PATCH | Nothing__c/Baton_Key__c/1   | {'Name':'A'}                     | 404 | NOT_FOUND
            PATCH | pse__Proj__c/Nothing__c/1   | {'Name':'A'}                     | 404 | NOT_FOUND
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Nothing__c':'A'}               | 400 | INVALID_FIELD
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Name':'A','Baton_Key__c':'1'}  | 400 | INVALID_FIELD
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'pse__Stage__c':'A'}            | 400 | REQUIRED_FIELD_MISSING
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Name':'A','SystemModstamp':'2026-11-24T10:00:00Z'} | 400 | INVALID_FIELD_FOR_INSERT_UPDATE
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Name':'A','pse__Start_Date__c':'24.11.2026'} | 400 | JSON_PARSER_ERROR
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Name':'A','pse__Account__c':'001D4PAJgyWw1xqIHB'} | 400 | INVALID_CROSS_REFERENCE_KEY
            PATCH | pse__Proj__c/Baton_Key__c/1 | {'Name':'0123456789012345678901234567890123456789012345678901234567890123456789012345678901'} | 400 | STRING_TOO_LONG
            POST  | pse__Proj__c                | {'Name':                         | 400 | JSON_PARSER_ERROR
            PATCH | Account/001D4PAJgyWw1xqIHB  | {'Name':'A'}                     | 404 | NOT_FOUND
            """)
    void what_salesforce_would_refuse_is_refused(String method, String path, String body, int status, String code) {
        Reply reply = client().json(method, OBJECTS + path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path(0).path("errorCode").asText()).isEqualTo(code);
        assertThat(TWINS.get().effects()).isEmpty();
    }

    @Test
    void a_parent_may_be_named_by_its_external_id() {
        client().json("PATCH", PROJECT, "{'Name':'Halden'}");

        Reply reply = client().json(
                        "PATCH",
                        OBJECTS + "pse__Milestone__c/Baton_Key__c/m-1",
                        "{'Name':'Blueprint','pse__Project__r':{'Baton_Key__c':'key-1'}}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(client().query("SELECT Id FROM pse__Milestone__c WHERE pse__Project__r.Baton_Key__c = 'key-1'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_write_over_the_api_is_signed_by_the_integration_and_one_by_hand_is_not() {
        String id = TWINS.get()
                .signDeal("{\"template\":\"clean-fixed-fee\"}")
                .findValue("opportunity")
                .asText();
        String byHand = modifiedBy(id);

        Reply written = client().json("PATCH", OBJECTS + "Opportunity/" + id, "{'Baton_Status__c':'Launched'}");

        assertThat(written.status()).isEqualTo(204);
        assertThat(written.text()).isEmpty();
        assertThat(modifiedBy(id)).isNotEqualTo(byHand);
        assertThat(TWINS.get().effects("salesforce", "Opportunity"))
                .singleElement()
                .matches(effect -> effect.changed() == 1 && effect.created() == 0);
    }

    private static String modifiedBy(String id) {
        return client().get(OBJECTS + "Opportunity/" + id + "?fields=LastModifiedById")
                .json()
                .path("LastModifiedById")
                .asText();
    }

    @Test
    void the_document_has_the_hash_its_record_says() {
        String id = TWINS.get()
                .signDeal("{\"template\":\"clean-fixed-fee\"}")
                .findValue("document")
                .asText();
        JsonNode version = client().get(OBJECTS + "ContentVersion/" + id).json();

        Reply file = client().get(version.path("VersionDataUrl").asText());

        assertThat(Documents.sha256(file.text()))
                .isEqualTo(version.path("Checksum").asText());
    }

    private static TwinClient client() {
        return TwinClient.salesforce(TWINS.get());
    }
}
