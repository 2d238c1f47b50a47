package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.handoff.Failure;
import io.baton.handoff.Failure.Kind;
import io.baton.platform.TerminalFailure;
import io.baton.system.salesforce.SalesforceAnswers;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.apache.camel.component.salesforce.api.SalesforceMultipleChoicesException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SystemFailuresTest {

    private static final SystemAddresses AT = new SystemAddresses(
            "http://sf", "http://ns", "http://rm", "http://hr", "http://slack/services/T/B/x", "secret");

    private final SystemFailures failures = SystemRoutes.failures(AT);

    private Failure read(Throwable error) {
        return failures.read(error).orElseThrow();
    }

    private static HttpOperationFailedException answer(
            String uri, int status, Map<String, String> headers, String body) {
        return new HttpOperationFailedException(uri, status, "", null, headers, body);
    }

    @ParameterizedTest
    @CsvSource({
        "400, PERMANENT, NETSUITE_REFUSED",
        "401, UNAUTHORISED, NETSUITE_UNAUTHORISED",
        "403, UNAUTHORISED, NETSUITE_UNAUTHORISED",
        "404, PERMANENT, NETSUITE_REFUSED",
        "408, TRANSIENT, NETSUITE_UNAVAILABLE",
        "425, TRANSIENT, NETSUITE_UNAVAILABLE",
        "429, THROTTLED, NETSUITE_THROTTLED",
        "300, PERMANENT, NETSUITE_CONFLICT",
        "409, PERMANENT, NETSUITE_CONFLICT",
        "423, TRANSIENT, NETSUITE_LOCKED",
        "500, UNKNOWN_OUTCOME, NETSUITE_BROKE",
        "502, UNKNOWN_OUTCOME, NETSUITE_BROKE",
        "503, TRANSIENT, NETSUITE_UNAVAILABLE"
    })
    void a_status_says_what_happens_next(int status, Kind kind, String code) {
        Failure failure = read(answer("http://ns/services/rest", status, Map.of(), "<html>"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
    }

    @Test
    void netsuite_names_its_code_and_the_field_and_no_value_of_it() {
        String body = "{\"title\":\"Bad Request\",\"status\":400,\"o:errorDetails\":[{\"detail\":"
                + "\"Invalid value 'Kim Ohlsen' for kim@nordlicht.example.\",\"o:errorCode\":\"INVALID_CONTENT\","
                + "\"o:errorPath\":\"email\"}]}";

        Failure failure = read(answer("http://ns/x", 400, Map.of(), body));

        assertThat(failure.message()).contains("INVALID_CONTENT at email").doesNotContain("Kim", "kim@");
    }

    @Test
    void netsuites_own_code_can_say_more_than_the_status() {
        String body = "{\"o:errorDetails\":[{\"o:errorCode\":\"CONCURRENCY_LIMIT_EXCEEDED\",\"detail\":\"busy\"}]}";

        Failure failure = read(answer("http://ns/x", 400, Map.of("Retry-After", "3"), body));

        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void redmine_bamboohr_and_slack_are_known_by_their_addresses() {
        assertThat(read(answer("http://rm/projects.json", 422, Map.of(), "{\"errors\":[\"Name is too long\"]}"))
                        .message())
                .isEqualTo("Redmine: 422 Name is too long");
        assertThat(read(answer("http://hr/x", 401, Map.of("x-bamboohr-error-message", "Invalid API key"), ""))
                        .message())
                .isEqualTo("Bamboohr: 401 Invalid API key");
        assertThat(read(answer("http://slack/services/T/B/x", 404, Map.of(), "no_service"))
                        .code())
                .isEqualTo("SLACK_REFUSED");
        assertThat(read(answer("http://elsewhere/x", 404, null, null)).code()).isEqualTo("CALL_REFUSED");
    }

    @Test
    void a_connection_that_did_not_come_about_names_the_system_it_was_for() {
        Exception named = failures.naming("redmine", new ConnectException("refused"));

        assertThat(read(named).code()).isEqualTo("REDMINE_UNREACHABLE");
        assertThat(read(named).kind()).isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void salesforces_error_list_is_read_out_of_a_raw_answer() {
        String body = "[{\"message\":\"bad value for restricted picklist field: Kim\",\"errorCode\":"
                + "\"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST\",\"fields\":[\"Region__c\"]}]";

        Failure failure = read(new CamelExecutionException("x", null, new SalesforceException(body, 400)));

        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(failure.message())
                .contains("400 INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST [Region__c] bad value")
                .doesNotContain("Kim");
    }

    @ParameterizedTest
    @CsvSource({
        "403, REQUEST_LIMIT_EXCEEDED, THROTTLED",
        "400, UNABLE_TO_LOCK_ROW, TRANSIENT",
        "503, SERVER_UNAVAILABLE, TRANSIENT",
        "401, INVALID_SESSION_ID, UNAUTHORISED",
        "500, UNKNOWN_EXCEPTION, UNKNOWN_OUTCOME",
        "404, NOT_FOUND, PERMANENT"
    })
    void salesforces_own_codes_say_what_happens_next(int status, String code, Kind kind) {
        String body = "[{\"message\":\"x\",\"errorCode\":\"" + code + "\"}]";

        assertThat(read(new SalesforceException(body, status)).kind()).isEqualTo(kind);
    }

    @Test
    void several_records_of_one_external_id_are_permanent() {
        Failure failure = read(new SalesforceMultipleChoicesException("x", 300, List.of("/a", "/b")));

        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(failure.code()).isEqualTo("SALESFORCE_CONFLICT");
        assertThat(failure.message())
                .isEqualTo("Salesforce: 300 several records have this external id; decide there which record stands,"
                        + " then retry");
    }

    @ParameterizedTest
    @CsvSource({"400, DUPLICATE_VALUE", "400, DUPLICATES_DETECTED", "400, DUPLICATE_EXTERNAL_ID", "409, ANYTHING"})
    void what_salesforce_has_twice_is_for_a_person_to_decide(int status, String code) {
        String body = "[{\"message\":\"x\",\"errorCode\":\"" + code + "\"}]";

        Failure failure = read(new SalesforceException(body, status));

        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(failure.code()).isEqualTo("SALESFORCE_CONFLICT");
        assertThat(failure.message()).contains(code, "decide there which record stands");
    }

    @Test
    void a_duplicate_inside_a_composite_answer_is_a_conflict_too() {
        String answer = "{\"compositeResponse\":[{\"referenceId\":\"project\",\"httpStatusCode\":300,"
                + "\"body\":[{\"message\":\"x\",\"errorCode\":\"DUPLICATE_EXTERNAL_ID\"}]}]}";
        SalesforceAnswers answers = new SalesforceAnswers();

        assertThatExceptionOfType(TerminalFailure.class)
                .isThrownBy(() -> answers.composite(answer.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("300 in part project")
                .satisfies(thrown -> assertThat(read(thrown).code()).isEqualTo("SALESFORCE_CONFLICT"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, DUP_ENTITY, PERMANENT, NETSUITE_CONFLICT",
        "409, UNKNOWN, PERMANENT, NETSUITE_CONFLICT",
        "409, RCRD_HAS_BEEN_CHANGED, TRANSIENT, NETSUITE_LOCKED"
    })
    void what_netsuite_has_twice_is_for_a_person_and_a_lock_is_not(int status, String own, Kind kind, String code) {
        String body = "{\"o:errorDetails\":[{\"o:errorCode\":\"" + own + "\",\"detail\":\"x\"}]}";

        Failure failure = read(answer("http://ns/x", status, Map.of(), body));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
    }

    @Test
    void an_outage_is_what_speaks_against_the_system_and_not_against_the_call() {
        assertThat(failures.outage(new ConnectException("x"))).isTrue();
        assertThat(failures.outage(answer("http://ns/x", 503, Map.of(), ""))).isTrue();
        assertThat(failures.outage(answer("http://ns/x", 500, Map.of(), ""))).isTrue();
        assertThat(failures.outage(new SalesforceException("Unexpected error", new ConnectException("x"))))
                .isTrue();
        assertThat(failures.outage(answer("http://ns/x", 423, Map.of(), ""))).isFalse();
        assertThat(failures.outage(answer("http://ns/x", 429, Map.of(), ""))).isFalse();
        assertThat(failures.outage(answer("http://ns/x", 401, Map.of(), ""))).isFalse();
        assertThat(failures.outage(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void a_refused_sign_in_is_unauthorised_and_a_broken_one_had_no_effect() {
        assertThat(read(new SalesforceException("Login error code:[invalid_client] description:[x]", 400))
                        .kind())
                .isEqualTo(Kind.UNAUTHORISED);
        assertThat(read(new SalesforceException("Login error status:[500] reason:[x]", 500))
                        .kind())
                .isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void only_a_connection_that_never_stood_had_no_effect() {
        assertThat(read(new ConnectException("refused")).kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(read(new SalesforceException("Unexpected error {0:null}", new ConnectException("x")))
                        .kind())
                .isEqualTo(Kind.TRANSIENT);
        assertThat(read(new SocketTimeoutException("Read timed out")).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(read(new NoHttpResponseException("x")).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(read(new SalesforceException("Unexpected error {0:null}", new java.io.EOFException()))
                        .kind())
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @Test
    void what_is_not_about_a_system_is_left_to_others() {
        assertThat(failures.read(new IllegalStateException("x"))).isEmpty();
        assertThat(failures.read(new TerminalFailure("MAPPING_FAILED", "x"))).isEmpty();
    }

    @Test
    void a_failure_made_of_an_answer_is_read_back_as_it_was() {
        VendorError error =
                new VendorError("SALESFORCE", Condition.THROTTLED, "REQUEST_LIMIT_EXCEEDED", Duration.ofSeconds(9));

        Failure failure = read(VendorFailure.of(error));

        assertThat(failure).isEqualTo(error.failure());
    }
}
