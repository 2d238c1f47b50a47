package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.SandboxTestProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A demo user and a browser. */
@QuarkusTest
@TestProfile(SandboxTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserSignInTest {

    private static final String PAGE = "/signed-in";

    @TestHTTPResource("/")
    String site;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(site);
    }

    @Test
    void whoever_opens_a_page_signs_in_and_comes_back_to_it() {
        HttpResponse<String> sent = browser.open(PAGE + "?a=1&b=2");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/sign-in?to=%2Fsigned-in%3Fa%3D1%26b%3D2");

        HttpResponse<String> form = browser.follow(sent);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("Sign in", "carl-demo", "Contract operations", "value=\"/signed-in?a=1&amp;b=2\"");

        HttpResponse<String> signedIn = signIn("carl", "carl-demo", PAGE + "?a=1&b=2");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(browser.follow(signedIn).body()).contains("You are signed in as carl");
    }

    @Test
    void the_cookie_is_for_the_server_alone_and_holds_no_password() {
        String cookie = signIn("carl", "carl-demo", "/")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).startsWith("baton_session=").contains("HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(cookie).doesNotContain("carl");
    }

    @Test
    void a_wrong_password_is_asked_for_again_with_the_name_kept_as_text() {
        HttpResponse<String> refused = signIn("<b>\"carl", "wrong", PAGE);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("No user has this name", "&lt;b&gt;&quot;carl", "value=\"" + PAGE + "\"");
        assertThat(refused.body()).doesNotContain("<b>", ">wrong<");
        assertThat(browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "evil", "/sign-in", "/a\tb", ""})
    void nobody_is_sent_to_another_site(String wanted) {
        assertThat(location(signIn("carl", "carl-demo", wanted))).isIn("/", site);
    }

    @Test
    void who_signs_out_is_out() {
        signIn("carl", "carl-demo", "/");
        HttpResponse<String> out = browser.send("/sign-out", Map.of());

        assertThat(location(out)).endsWith("/signed-out");
        HttpResponse<String> page = browser.follow(out);
        assertThat(page.body()).contains("You are signed out");
        assertThat(page.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://evil.example",
        "Origin,null",
        "X-Nothing,said"
    })
    void what_another_site_sends_is_refused_before_it_is_read(String header, String value) {
        Map<String, String> form = Map.of("name", "carl", "password", "carl-demo");
        HttpResponse<String> refused = browser.sendWith("/sign-in", form, header, value);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Another site sent this");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void over_plain_http_the_origin_says_that_it_is_ours() {
        Map<String, String> form = Map.of("name", "carl", "password", "carl-demo");

        assertThat(browser.sendWith("/sign-in", form, "Origin", site.substring(0, site.length() - 1))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_api_never_sees_a_cookie() {
        signIn("otto", "otto-demo", "/");

        assertThat(browser.open("/api/v1/handoffs").statusCode()).isEqualTo(401);
    }

    @Test
    void an_ended_session_loses_nothing_that_was_typed() {
        HttpResponse<String> part = browser.part(PAGE);
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Trigger")).hasValue("signInAgain");
        assertThat(part.headers().firstValue("HX-Retarget")).hasValue("#notice");
        assertThat(part.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"baton\"");
        assertThat(part.body())
                .contains("href=\"/signed-in\" target=\"_blank\"")
                .doesNotContain("<html");

        HttpResponse<String> form = browser.send("/sign-out", Map.of());
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body()).contains("Your session has ended", "href=\"/signed-in\" target=\"_blank\"", "<html");
    }

    @Test
    void a_cookie_of_another_process_or_of_nobody_is_no_session() {
        for (String cookie : new String[] {"", "x", "AAAA", "bm9ib2R5OmNhcmw=", "a".repeat(4000)}) {
            HttpResponse<String> answer = browser.openWith(PAGE, "Cookie", "baton_session=" + cookie);

            assertThat(answer.statusCode()).as(cookie).isEqualTo(303);
        }
    }

    @Test
    void pages_run_nothing_but_their_own_files_and_stand_in_no_frame() {
        HttpResponse<String> page = browser.open("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.body()).doesNotContain("<script", "<style", "style=", "onclick");
        assertThat(browser.open("/assets/people.css").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_reads_a_page_where_a_program_reads_a_problem() {
        signIn("carl", "carl-demo", "/");

        HttpResponse<String> page = browser.open("/nothing-here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=UTF-8");
        assertThat(page.body()).contains("There is no such thing");
        assertThat(browser.part("/nothing-here").body()).startsWith("<p role=\"alert\"");
    }

    @Test
    void after_too_many_wrong_passwords_not_even_the_right_one_is_looked_at() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("rita", "guess-" + i, "/").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = signIn("rita", "rita-demo", "/");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 20);
        assertThat(refused.body()).contains("Too many attempts");
        assertThat(signIn("carl", "carl-demo", "/").statusCode()).isEqualTo(303);
        HttpResponse<String> basic =
                new Browser(site).openWith("/api/v1/handoffs", "Authorization", "Basic cml0YTpyaXRhLWRlbW8=");
        assertThat(basic.statusCode()).isEqualTo(429);
        assertThat(basic.body()).contains("API_TOO_MANY_REQUESTS");
    }

    @Test
    void a_caller_in_a_loop_is_held_back_and_the_others_are_not() {
        HttpResponse<String> answer = api("fay");
        for (int i = 0; i < 1000 && answer.statusCode() == 200; i++) {
            answer = api("fay");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("API_TOO_MANY_REQUESTS");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(api("vic").statusCode()).isEqualTo(200);
    }

    @Test
    void who_signed_in_and_who_was_refused_is_in_the_log_and_no_secret_is() {
        LogLines log = new LogLines("io.baton.audit.sign-in");
        try (log) {
            signIn("dan", "dan-demo", "/");
            browser.send("/sign-out", Map.of());
            signIn("a-password-in-the-wrong-field", "a-guess", "/");
            Awaitility.await().until(() -> log.lines().size() > 2);
        }

        assertThat(log.lines())
                .contains("signed-in name=dan by=password address=127.0.0.1", "signed-out name=dan address=127.0.0.1")
                .contains("refused status=401 name=unknown address=127.0.0.1 method=POST path=/sign-in");
        assertThat(String.join("", log.lines())).doesNotContain("dan-demo", "a-password", "a-guess");
    }

    private HttpResponse<String> api(String user) {
        String pair = user + ":" + user + "-demo";
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return browser.openWith("/api/v1/systems", "Authorization", "Basic " + basic);
    }

    private HttpResponse<String> signIn(String name, String password, String to) {
        return browser.send("/sign-in", Map.of("name", name, "password", password, "to", to));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
