package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.twin.TwinClient.Reply;
import io.baton.twin.fault.Fault;
import io.baton.twin.journal.Effect;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetSuiteTest {

    private static final String RECORD = "/services/rest/record/v1/";
    private static final String CUSTOMER = RECORD + "customer/eid:001ABC";
    private static final String ORDER =
            "{'entity':{'externalId':'001ABC'},'item':{'items':[{'item':{'id':'7'},'amount':100.50}]}}";

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void an_upsert_answers_where_the_record_is() {
        Reply created = client().json("PUT", CUSTOMER, "{'companyName':'Halden Logistik GmbH'}");
        Reply again = client().json("PUT", CUSTOMER, "{'companyName':'Halden Logistik GmbH'}");

        assertThat(created.status()).isEqualTo(204);
        assertThat(created.text()).isEmpty();
        assertThat(created.header("Location")).matches("http://.*/services/rest/record/v1/customer/\\d+");
        assertThat(again.header("Location")).isEqualTo(created.header("Location"));
        assertThat(client().get(CUSTOMER)
                        .json()
                        .path("creditHoldOverride")
                        .path("id")
                        .asText())
                .isEqualTo("AUTO");
        String id = created.header("Location").replaceAll(".*/", "");
        assertThat(TWINS.get().effects())
                .containsExactly(new Effect("netsuite", "customer", "001ABC", id, 1, 0, 0, 2, List.of()));
    }

    @Test
    void suiteql_finds_by_external_id_or_name() {
        client().json("PUT", CUSTOMER, "{'companyName':'O’Hara & Sons'}");
        client().json("POST", RECORD + "customer", "{'companyName':'Other','isInactive':true}");

        Reply reply = client().with("Prefer", "transient")
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        "/services/rest/query/v1/suiteql",
                        "{\"q\": \"SELECT id, externalid, companyname, isinactive, creditholdoverride FROM customer"
                                + " WHERE externalid = '001ABC' OR companyname = 'Other' ORDER BY id\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("totalResults").asInt()).isEqualTo(2);
        assertThat(reply.json().findValuesAsText("companyname")).containsExactly("O’Hara & Sons", "Other");
        assertThat(reply.json().findValuesAsText("isinactive")).containsExactly("F", "T");
        assertThat(reply.json().path("items").path(1).has("externalid")).isFalse();
    }

    @Test
    void suiteql_wants_its_header() {
        Reply reply = client().json("POST", "/services/rest/query/v1/suiteql", "{'q':'SELECT id FROM customer'}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("INVALID_HEADER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PUT   | customer/eid:1   | {'nothing':1}                                        | 400 | INVALID_CONTENT
            PUT   | customer/eid:1   | {'email':'a@b.example'}                              | 400 | USER_ERROR
            PUT   | customer/eid:1   | [                                                    | 400 | INVALID_CONTENT
            PUT   | job/eid:1        | {'companyName':'A','parent':{'externalId':'none'}}   | 400 | INVALID_KEY_OR_REF
            PUT   | job/eid:1        | {'companyName':'A'}                                  | 400 | USER_ERROR
            PUT   | salesOrder/eid:1 | {'item':{'items':[{'item':{'id':'1'},'amount':'1'}]}} | 400 | INVALID_CONTENT
            PATCH | customer/eid:1   | {'companyName':'A'}                                  | 404 | NONEXISTENT_ID
            GET   | customer/17      |                                                      | 404 | NONEXISTENT_ID
            PUT   | nothing/eid:1    | {}                                                   | 404 | NONEXISTENT_RECORD_TYPE
            """)
    void what_netsuite_would_refuse_is_refused(String method, String path, String body, int status, String code) {
        Reply reply = client().json(method, RECORD + path, body == null ? "" : body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(code(reply)).isEqualTo(code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(TWINS.get().effects()).isEmpty();
    }

    @Test
    void an_order_gathers_lines_unless_they_are_replaced() {
        client().json("PUT", CUSTOMER, "{'companyName':'Halden'}");
        client().json("PUT", RECORD + "salesOrder/eid:006A", ORDER);

        client().json("PUT", RECORD + "salesOrder/eid:006A?replace=item", ORDER);
        Reply replaced = client().get(RECORD + "salesOrder/eid:006A");
        client().json("PUT", RECORD + "salesOrder/eid:006A", ORDER);
        Reply added = client().get(RECORD + "salesOrder/eid:006A");

        assertThat(replaced.json().path("total").asText()).isEqualTo("100.50");
        assertThat(added.json().path("item").path("items")).hasSize(2);
    }

    @Test
    void a_bad_token_is_refused_as_netsuite_does() {
        Reply reply = new TwinClient(TWINS.get().url("netsuite")).get(CUSTOMER);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(code(reply)).isEqualTo("INVALID_LOGIN");
    }

    @Test
    void a_client_may_sign_in_with_basic_authentication() {
        Reply token = new TwinClient(TWINS.get().url("netsuite"))
                .with("Authorization", "Basic YmF0b246YmF0b24tdHdpbg==")
                .form("/services/rest/auth/oauth2/v1/token", "grant_type=client_credentials");

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("token_type").asText()).isEqualTo("bearer");
    }

    @Test
    void the_sixteenth_call_at_once_is_too_many() {
        TwinClient client = client();
        TWINS.get()
                .fault(Fault.of("netsuite", "GET .*/customer/", Fault.Kind.LATENCY)
                        .millis(400));

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 18)
                .mapToObj(i -> TwinClient.http()
                        .sendAsync(client.request("GET", CUSTOMER, ""), HttpResponse.BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).filter(status -> status == 429))
                .hasSize(3);
        assertThat(client.get(CUSTOMER).status()).isEqualTo(404);
    }

    private static String code(Reply reply) {
        return reply.json().path("o:errorDetails").path(0).path("o:errorCode").asText();
    }

    private static TwinClient client() {
        return TwinClient.netsuite(TWINS.get());
    }
}
