package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.TwinClient.Reply;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SalesforceCompositeTest {

    private static final String COMPOSITE = "/services/data/v60.0/composite";

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void later_calls_refer_to_earlier_answers() {
        Reply reply =
                composite(true, project(), milestone("m-1", "{'Name':'Blueprint','pse__Project__c':'@{project.id}'}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply)).containsExactly("201", "201");
        JsonNode milestone = client().query("SELECT pse__Project__c, pse__Project__r.Name FROM pse__Milestone__c")
                .json()
                .path("records")
                .path(0);
        assertThat(milestone.path("pse__Project__r").path("Name").asText()).isEqualTo("Halden");
    }

    @Test
    void all_or_none_undoes_everything_and_says_who_failed() {
        Reply reply =
                composite(true, project(), milestone("m-1", "{'Nothing__c':1}"), milestone("m-2", "{'Name':'B'}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply)).containsExactly("400", "400", "400");
        assertThat(reply.json().findValuesAsText("errorCode"))
                .containsExactly("PROCESSING_HALTED", "INVALID_FIELD", "PROCESSING_HALTED");
        assertThat(client().query("SELECT Id FROM pse__Proj__c")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
        assertThat(TWINS.get().effects()).isEmpty();
    }

    @Test
    void all_or_none_restores_what_it_had_altered() {
        composite(true, project());

        composite(
                true,
                "{'method':'PATCH','referenceId':'p','url':'/services/data/v60.0/sobjects/pse__Proj__c/Baton_Key__c/key-1',"
                        + "'body':{'Name':'Renamed'}}",
                milestone("m-1", "{'Nothing__c':1}"));

        assertThat(client().query("SELECT Name FROM pse__Proj__c").json().findValuesAsText("Name"))
                .containsExactly("Halden");
    }

    @Test
    void without_all_or_none_the_good_ones_stay() {
        Reply reply = composite(false, project(), milestone("m-1", "{'Nothing__c':1}"));

        assertThat(statuses(reply)).containsExactly("201", "400");
        assertThat(TWINS.get().effects()).hasSize(1);
    }

    @Test
    void more_than_twenty_five_calls_are_refused() {
        String[] many = IntStream.range(0, 26)
                .mapToObj(i -> milestone("m-" + i, "{'Name':'B'}"))
                .toArray(String[]::new);

        assertThat(composite(true, many).status()).isEqualTo(400);
    }

    @Test
    void a_collection_is_upserted_record_by_record() {
        String records = "{'allOrNone':false,'records':["
                + "{'attributes':{'type':'pse__Proj__c'},'Baton_Key__c':'a','Name':'A'},"
                + "{'attributes':{'type':'pse__Proj__c'},'Baton_Key__c':'b'}]}";

        Reply reply = client().json("PATCH", COMPOSITE + "/sobjects/pse__Proj__c/Baton_Key__c", records);

        assertThat(reply.json().findValuesAsText("success")).containsExactly("true", "false");
        assertThat(reply.json().findValuesAsText("statusCode")).containsExactly("REQUIRED_FIELD_MISSING");
        assertThat(TWINS.get().effects()).hasSize(1);
    }

    private static Reply composite(boolean allOrNone, String... calls) {
        String body = "{'allOrNone':" + allOrNone + ",'compositeRequest':[" + String.join(",", calls) + "]}";
        return client().json("POST", COMPOSITE, body);
    }

    private static String project() {
        return "{'method':'PATCH','referenceId':'project',"
                + "'url':'/services/data/v60.0/sobjects/pse__Proj__c/Baton_Key__c/key-1','body':{'Name':'Halden'}}";
    }

    private static String milestone(String key, String body) {
        return "{'method':'PATCH','referenceId':'" + key + "','url':"
                + "'/services/data/v60.0/sobjects/pse__Milestone__c/Baton_Key__c/" + key + "','body':" + body + "}";
    }

    private static List<String> statuses(Reply reply) {
        return reply.json().findValuesAsText("httpStatusCode");
    }

    private static TwinClient client() {
        return TwinClient.salesforce(TWINS.get());
    }
}
