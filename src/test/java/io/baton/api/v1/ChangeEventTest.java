package io.baton.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.ChangeNotice;
import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeInbox;
import io.baton.platform.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Change events of Salesforce, by their header. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeEventTest {

    private static final String HEADER = """
            {"entityName":"Opportunity","recordIds":["006Qy00000A1b2CIAR","006Qy00000A1b2dIAB"],"changeType":"UPDATE",
             "changeOrigin":"com/salesforce/api/rest/60.0;client=baton","transactionKey":"0002","sequenceNumber":1,
             "commitTimestamp":1795512600000,"changedFields":["Baton_Status__c"]}""";
    private static final String GAP = """
            {"ChangeEventHeader":{"entityName":"Opportunity","recordIds":["%s"],"changeType":"%s","changeOrigin":""}}""";

    @Inject
    FakeInbox inbox;

    @BeforeEach
    void clear() {
        inbox.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ChangeEventHeader\":%s,\"Name\":\"Tour\"}",
                "{\"payload\":{\"ChangeEventHeader\":%s},\"schema\":\"x\"}",
                "{\"data\":{\"payload\":{\"ChangeEventHeader\":%s},\"event\":{\"replayId\":7}},\"channel\":\"/data/OpportunityChangeEvent\"}"
            })
    void a_merged_event_is_a_notice_of_each_of_its_records(String form) {
        HttpResponse<String> answer = send(form.formatted(HEADER));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Json.read(answer.body()).get("noted").asInt()).isEqualTo(2);
        assertThat(inbox.noted())
                .extracting(ChangeNotice::id)
                .containsExactly("006Qy00000A1b2CIAR", "006Qy00000A1b2dIAB");
        assertThat(inbox.noted()).allSatisfy(notice -> {
            assertThat(notice.change()).isEqualTo("updated");
            assertThat(notice.at()).hasToString("2026-11-24T09:30:00Z");
            assertThat(notice.origin()).isEqualTo("com/salesforce/api/rest/60.0;client=baton");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAP_CREATE", "GAP_UPDATE", "GAP_DELETE", "GAP_UNDELETE"})
    void a_gap_carries_no_body_but_names_its_record(String type) {
        assertThat(send(GAP.formatted("006Qy00000A1b2C", type)).statusCode()).isEqualTo(202);

        assertThat(inbox.noted()).singleElement().satisfies(notice -> {
            assertThat(notice.id()).isEqualTo("006Qy00000A1b2CIAR");
            assertThat(notice.change()).isEqualTo("gap");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000000AAA", "006*"})
    void a_gap_that_lost_its_record_is_noted_without_one(String id) {
        assertThat(send(GAP.formatted(id, "GAP_OVERFLOW")).statusCode()).isEqualTo(202);

        assertThat(inbox.noted()).singleElement().extracting(ChangeNotice::id).isNull();
    }

    @Test
    void change_events_and_messages_may_come_together() {
        String message = "{\"sobject\":\"Opportunity\",\"id\":\"006Qy00000A1b2C\",\"event\":{\"type\":\"updated\"}}";

        assertThat(send("[" + message + "," + "{\"ChangeEventHeader\":" + HEADER + "}]")
                        .statusCode())
                .isEqualTo(202);

        assertThat(inbox.noted()).hasSize(3);
    }

    static List<Arguments> bad() {
        return List.of(
                Arguments.of(HEADER.replace("\"Opportunity\"", "\"Account\""), "/ChangeEventHeader/entityName"),
                Arguments.of(HEADER.replace("UPDATE", "EXPLODE"), "/ChangeEventHeader/changeType"),
                Arguments.of(HEADER.replace("006Qy00000A1b2dIAB", "006*"), "/ChangeEventHeader/recordIds/1"),
                Arguments.of(HEADER.replaceFirst("\\[.*?]", "[]"), "/ChangeEventHeader/recordIds"),
                Arguments.of(HEADER.replace("1795512600000", "\"now\""), "/ChangeEventHeader/commitTimestamp"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_header_is_told_where(String header, String pointer) {
        HttpResponse<String> answer = send("{\"ChangeEventHeader\":" + header + "}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Json.read(answer.body()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(inbox.noted()).isEmpty();
    }

    private static HttpResponse<String> send(String body) {
        return Calls.post(
                "/intake/v1/salesforce",
                body.getBytes(UTF_8),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer integration-token");
    }
}
