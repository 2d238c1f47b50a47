package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.OidcTestProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A person and a browser at a firm with an issuer; the whole way there and back is walked with Keycloak. */
@QuarkusTest
@TestProfile(OidcTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuerSignInTest {

    private static final String PAGE = "/signed-in";

    @TestHTTPResource("/")
    String site;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(site);
    }

    @Test
    void whoever_opens_a_page_is_sent_to_the_issuer_with_one_way_back() {
        HttpResponse<String> sent = browser.open(PAGE + "?a=1");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).startsWith(issuer + "/authorize?").contains("code_challenge=", "client_id=baton");
        assertThat(location(sent)).contains("sign-in%2Freturn").doesNotContain("signed-in");
        assertThat(sent.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly"));
    }

    @Test
    void the_api_and_forms_are_never_sent_there() {
        HttpResponse<String> program = browser.open("/api/v1/handoffs");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.body()).contains("API_UNAUTHENTICATED");

        assertThat(browser.part(PAGE).headers().firstValue("HX-Retarget")).hasValue("#notice");
        HttpResponse<String> form = browser.send("/sign-out", Map.of());
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body()).contains("Your session has ended");
    }

    @Test
    void a_session_that_cannot_be_read_is_forgotten_and_loses_nothing() {
        HttpResponse<String> page = browser.openWith(PAGE, "Cookie", "q_session=broken");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).startsWith(issuer);

        HttpResponse<String> form = browser.sendWith(
                PAGE, Map.of(), "Cookie", "q_session=broken", "HX-Request", "true", "Sec-Fetch-Site", "same-origin");
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.headers().firstValue("HX-Retarget")).hasValue("#notice");
    }

    @Test
    void a_way_back_that_nobody_began_is_told_to_the_person() {
        for (String cookies : List.of("q_auth_t=t", "q_auth_s=other", "nothing=said")) {
            HttpResponse<String> answer = browser.openWith("/sign-in/return?code=c&state=s", "Cookie", cookies);

            assertThat(answer.statusCode()).as(cookies).isEqualTo(401);
            assertThat(answer.body()).as(cookies).contains("Signing in did not work");
        }
    }

    @Test
    void there_is_no_form_for_a_password() {
        assertThat(browser.open("/sign-in").statusCode()).isEqualTo(303);
        assertThat(browser.send("/sign-in", Map.of("name", "otto", "password", "otto-demo"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_may_lead_to_the_issuer_and_nowhere_else() {
        assertThat(browser.open("/signed-out").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' " + issuer));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
