package io.baton.api.v1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeInbox;
import io.baton.api.fake.FakeTasks;
import io.baton.platform.Digests;
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

/** Whatever is wrong in a body is answered with what and where; whatever was sent as an event is kept. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    private static final String MALFORMED = "API_MALFORMED_BODY";
    private static final String INVALID = "API_INVALID_BODY";

    @Inject
    FakeInbox inbox;

    @Inject
    FakeTasks tasks;

    @BeforeEach
    void reset() {
        inbox.clear();
        tasks.reset();
    }

    static List<Arguments> events() {
        return List.of(
                arguments("nothing", "", MALFORMED, "", "The body is empty."),
                arguments("not JSON", "hello", MALFORMED, "", "Line 1, column"),
                arguments("cut off", "{\"id\":\"1\",\n \"sour", MALFORMED, null, "Line 2, column"),
                arguments("comment", "{/* */}", MALFORMED, "", "Line 1, column"),
                arguments("single quotes", "{'id':1}", MALFORMED, "", "Line 1, column 2"),
                arguments("trailing comma", "{\"id\":\"1\",}", MALFORMED, null, "Line 1, column"),
                arguments("NaN", with("\"data\":NaN"), MALFORMED, "/data", "Line"),
                arguments("leading zero", with("\"data\":007"), MALFORMED, "/data", "Line"),
                arguments("two values", Calls.EVENT + "{}", MALFORMED, "", "Line 2, column"),
                arguments("duplicate key", with("\"id\":\"2\""), MALFORMED, "/id", "Duplicate field 'id'"),
                arguments(
                        "duplicate key deep",
                        with("\"data\":{\"a\":{\"b\":1,\"b\":2}}"),
                        MALFORMED,
                        "/data/a/b",
                        "Duplicate"),
                arguments(
                        "too deep",
                        with("\"data\":" + "[".repeat(100) + "]".repeat(100)),
                        MALFORMED,
                        null,
                        "nesting depth"),
                arguments(
                        "huge number",
                        with("\"data\":" + "9".repeat(2000)),
                        MALFORMED,
                        null,
                        "Number value length (2000) exceeds the maximum allowed (100)"),
                arguments("long name", with("\"" + "a".repeat(2000) + "\":1"), MALFORMED, null, "Name length"),
                arguments("raw NUL", with("\"a\":\"\0\""), MALFORMED, "/a", "Line 2, column"),
                arguments("escaped NUL", with("\"data\":{\"x/y\":[\"\\u0000\"]}"), MALFORMED, "/data/x~1y/0", "U+0000"),
                arguments("escaped NUL in a name", with("\"data\":{\"\\u0000\":1}"), MALFORMED, "/data", "U+0000"),
                arguments("half a surrogate", with("\"data\":\"\\ud83d\""), MALFORMED, "/data", "surrogate"),
                arguments("an array", "[" + Calls.EVENT + "]", INVALID, "", "must be an object, is an array"),
                arguments("a text", "\"x\"", INVALID, "", "must be an object, is a text"),
                arguments("null", "null", INVALID, "", "must be an object, is null"),
                arguments("no id", without("id"), INVALID, "/id", "is required"),
                arguments("no source", without("source"), INVALID, "/source", "is required"),
                arguments("no type", without("type"), INVALID, "/type", "is required"),
                arguments("no subject", without("subject"), INVALID, "/subject", "is required"),
                arguments("no version", without("specversion"), INVALID, "/specversion", "is required"),
                arguments("null id", without("id").replace("{", "{\"id\":null,"), INVALID, "/id", "is required"),
                arguments(
                        "number as id",
                        without("id").replace("{", "{\"id\":7,"),
                        INVALID,
                        "/id",
                        "must be a text, is a number"),
                arguments(
                        "blank subject",
                        without("subject").replace("{", "{\"subject\":\" \","),
                        INVALID,
                        "/subject",
                        "blank"),
                arguments(
                        "old version",
                        Calls.EVENT.replace("\"1.0\"", "\"0.3\""),
                        INVALID,
                        "/specversion",
                        "must be 1.0"),
                arguments("id too long", Calls.EVENT.replace("e-1", "e".repeat(256)), INVALID, "/id", "at most 255"),
                arguments("source no URI", Calls.EVENT.replace("/crm", "a b"), INVALID, "/source", "URI reference"),
                arguments("date only", time("2026-11-24"), INVALID, "/time", "offset"),
                arguments("no offset", time("2026-11-24T10:00:00"), INVALID, "/time", "offset"),
                arguments("no such day", time("2026-02-30T10:00:00Z"), INVALID, "/time", "offset"),
                arguments("bad name", with("\"Bad_Name\":\"x\""), INVALID, "/Bad_Name", "lower-case letters"),
                arguments("object attribute", with("\"ext\":{\"a\":1}"), INVALID, "/ext", "is an object"),
                arguments("fraction attribute", with("\"ext\":1.5"), INVALID, "/ext", "whole number"),
                arguments("control character", with("\"ext\":\"\\u0007\""), INVALID, "/ext", "control"),
                arguments("XML data", with("\"datacontenttype\":\"text/xml\""), INVALID, "/datacontenttype", "JSON"),
                arguments("binary data", with("\"data_base64\":\"AAAA\""), INVALID, "/data_base64", "not taken"),
                arguments("relative schema", with("\"dataschema\":\"x\""), INVALID, "/dataschema", "absolute"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void a_bad_event_is_answered_with_what_and_where(
            String ignored, String body, String code, String pointer, String detail) {
        HttpResponse<String> answer = event(body.getBytes(UTF_8));

        JsonNode problem = problem(answer, code.equals(MALFORMED) ? 400 : 422, code);
        assertThat(problem.at("/errors/0/detail").asText()).contains(detail);
        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
        assertThat(inbox.kept())
                .singleElement()
                .satisfies(raw -> assertThat(raw.content()).asString().isEqualTo(body));
        assertThat(inbox.rejections()).containsExactly(code);
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        JsonNode problem = problem(event("{\"time\":1,\"x_y\":{}}".getBytes(UTF_8)), 422, INVALID);

        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .contains("/specversion", "/id", "/source", "/type", "/subject", "/time", "/x_y");
    }

    @Test
    void what_is_not_UTF_8_is_refused() {
        problem(event(Calls.EVENT.replace("006A", "é").getBytes(ISO_8859_1)), 400, MALFORMED);
        problem(event(Calls.EVENT.getBytes(UTF_16)), 400, MALFORMED);
        problem(event(new byte[] {(byte) 0xC0, (byte) 0x80}), 400, MALFORMED);
        assertThat(inbox.kept()).hasSize(3);
    }

    @Test
    void of_a_body_that_is_too_large_the_beginning_is_kept() {
        String large = with("\"data\":\"" + "x".repeat(3_000_000) + "\"");

        JsonNode problem = problem(event(large.getBytes(UTF_8)), 413, "API_BODY_TOO_LARGE");

        assertThat(problem.get("detail").asText()).contains(String.valueOf(large.length()), "1048576");
        assertThat(inbox.kept()).singleElement().satisfies(raw -> {
            assertThat(raw.content()).hasSize(64 * 1024);
            assertThat(raw.length()).isEqualTo(large.length());
            assertThat(raw.sha256()).isEqualTo(Digests.sha256(large));
            assertThat(raw.isCut()).isTrue();
        });
    }

    @Test
    void beyond_what_the_server_reads_it_is_a_problem_all_the_same() {
        String answer = Calls.raw(
                "POST /api/v1/handoffs HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer integration-token",
                "Content-Type: application/json",
                "Content-Length: 12582912",
                "",
                "{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "API_BODY_TOO_LARGE");
    }

    static List<Arguments> mediaTypes() {
        return List.of(
                arguments("text/plain"),
                arguments("application/xml"),
                arguments("application/cloudevents-batch+json"),
                arguments("application/x-www-form-urlencoded"),
                arguments("multipart/form-data; boundary=x"),
                arguments("application/cloudevents+json; charset=iso-8859-1"));
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void other_media_types_are_refused_and_kept(String type) {
        HttpResponse<String> answer = Calls.post(
                "/api/v1/handoffs",
                Calls.EVENT.getBytes(UTF_8),
                "Authorization",
                "Bearer integration-token",
                "Content-Type",
                type);

        problem(answer, 415, "API_UNSUPPORTED_MEDIA_TYPE");
        assertThat(inbox.kept())
                .singleElement()
                .satisfies(raw -> assertThat(raw.origin().contentType()).isEqualTo(type));
    }

    @Test
    void no_media_type_or_none_that_can_be_read_is_refused_too() {
        byte[] body = Calls.EVENT.getBytes(UTF_8);
        String[] token = {"Authorization", "Bearer integration-token"};

        problem(Calls.post("/api/v1/handoffs", body, token), 415, "API_UNSUPPORTED_MEDIA_TYPE");
        problem(
                Calls.post("/api/v1/handoffs", body, token[0], token[1], "Content-Type", "nonsense"),
                415,
                "API_UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_binary_event_is_checked_at_its_headers() {
        HttpResponse<String> answer = Calls.post(
                "/api/v1/handoffs",
                "{}".getBytes(UTF_8),
                "Authorization",
                "Bearer integration-token",
                "Content-Type",
                "application/json",
                "ce-specversion",
                "1.0",
                "ce-id",
                "1",
                "ce-type",
                "baton.deal.signed.v1",
                "ce-time",
                "yesterday");

        assertThat(problem(answer, 422, INVALID).get("errors").findValuesAsText("header"))
                .containsExactly("ce-source", "ce-subject", "ce-time");
    }

    @Test
    void a_header_sent_twice_is_refused_and_kept() {
        String answer = Calls.raw(
                "POST /api/v1/handoffs HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer integration-token",
                "Content-Type: application/json",
                "ce-id: 1",
                "CE-ID: 2",
                "Content-Length: 2",
                "",
                "{}");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"header\":\"ce-id\"", "must be sent once");
        assertThat(inbox.rejections()).hasSize(1);
    }

    static List<Arguments> completions() {
        return List.of(
                arguments("{\"version\":3,\"outcome\":\"RECHECK\",\"extra\":1}", "/extra", "is not known here"),
                arguments("{\"outcome\":\"RECHECK\"}", "/version", "is required"),
                arguments("{\"version\":\"3\",\"outcome\":\"RECHECK\"}", "/version", "whole number"),
                arguments("{\"version\":3.5,\"outcome\":\"RECHECK\"}", "/version", "whole number"),
                arguments("{\"version\":-1,\"outcome\":\"RECHECK\"}", "/version", "whole number"),
                arguments("{\"version\":99999999999,\"outcome\":\"RECHECK\"}", "/version", "whole number"),
                arguments("{\"version\":3}", "/outcome", "is required"),
                arguments("{\"version\":3,\"outcome\":\"recheck\"}", "/outcome", "must be one of"),
                arguments("{\"version\":3,\"outcome\":0}", "/outcome", "must be a text"),
                arguments(
                        "{\"version\":3,\"outcome\":\"APPROVED\"}",
                        "/outcome",
                        "MISSING_DATA; use one of [SUPPLIED, RECHECK]"),
                arguments("{\"version\":3,\"outcome\":\"SUPPLIED\"}", "/values", "is required with SUPPLIED"),
                arguments("{\"version\":3,\"outcome\":\"SUPPLIED\",\"values\":[]}", "/values", "must be an object"),
                arguments(
                        "{\"version\":3,\"outcome\":\"SUPPLIED\",\"values\":{\"a/b\":1}}",
                        "/values/a~1b",
                        "not asked for"),
                arguments(
                        "{\"version\":3,\"outcome\":\"SUPPLIED\",\"values\":{\"customer.billTo.country\":null}}",
                        "/values/customer.billTo.country",
                        "null"),
                arguments(
                        "{\"version\":3,\"outcome\":\"RECHECK\",\"values\":{\"customer.billTo.country\":\"DE\"}}",
                        "/values",
                        "goes with SUPPLIED only"),
                arguments(
                        "{\"version\":3,\"outcome\":\"RECHECK\",\"comment\":\"" + "x".repeat(2001) + "\"}",
                        "/comment",
                        "at most 2000"));
    }

    @ParameterizedTest
    @MethodSource("completions")
    void a_bad_completion_is_answered_with_what_and_where(String body, String pointer, String detail) {
        HttpResponse<String> answer = Calls.post(
                "/api/v1/tasks/" + FakeTasks.MISSING + "/complete",
                body.getBytes(UTF_8),
                "Authorization",
                "Bearer contract-operations-token",
                "Content-Type",
                "application/json");

        JsonNode problem = problem(answer, 422, INVALID);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(detail);
        assertThat(tasks.completions()).isEmpty();
    }

    static List<Arguments> queries() {
        return List.of(
                arguments("/api/v1/handoffs?state=DONE", "state"),
                arguments("/api/v1/handoffs?state=", "state"),
                arguments("/api/v1/handoffs?size=0", "size"),
                arguments("/api/v1/handoffs?size=201", "size"),
                arguments("/api/v1/handoffs?size=ten", "size"),
                arguments("/api/v1/handoffs?cursor=abc", "cursor"),
                arguments("/api/v1/handoffs?key=a&key=b", "key"),
                arguments("/api/v1/handoffs?key=%00", "key"),
                arguments("/api/v1/handoffs?stat=WAITING", "stat"),
                arguments("/api/v1/tasks?state=open", "state"),
                arguments("/api/v1/tasks?handoff=1-1-1-1-1", "handoff"),
                arguments("/api/v1/events/missed?since=yesterday", "since"),
                arguments("/api/v1/ids", "system"),
                arguments("/api/v1/ids?key=006A", "object"),
                arguments("/api/v1/ids?object=project&key=006A&system=certinia", "system"),
                arguments("/api/v1/events?state=BROKEN", "state"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_bad_parameter_is_named(String path, String parameter) {
        var answer = Calls.as("operator").urlEncodingEnabled(false).get(path);
        String body = answer.then().statusCode(400).extract().asString();

        assertThat(Json.read(body).at("/errors/0/parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void the_rest_of_HTTP_is_a_problem_too() {
        Calls.as("operator")
                .delete("/api/v1/handoffs")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("POST"));
        Calls.as("operator")
                .accept("text/xml")
                .get("/api/v1/handoffs")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        missing("/api/v1/handoffs/1-1-1-1-1");
        missing("/api/v1/tasks/00000000-0000-4000-8000-0000000000ff");
    }

    private static void missing(String path) {
        Calls.as("operator").get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private static HttpResponse<String> event(byte[] body) {
        String[] headers = {"Authorization", "Bearer integration-token", "Content-Type", Calls.STRUCTURED};
        return Calls.post("/api/v1/handoffs", body, headers);
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Json.read(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("urn:baton:problem:api-");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("instance").asText()).startsWith("/api/v1/");
        return problem;
    }

    private static String with(String member) {
        return Calls.EVENT.replace("\"data\":{\"price\":1234.50}", member);
    }

    private static String without(String name) {
        return Calls.EVENT.replaceFirst("\"" + name + "\":\"[^\"]*\",", "");
    }

    private static String time(String time) {
        return Calls.EVENT.replace("2026-11-24T09:30:00.123+01:00", time);
    }
}
