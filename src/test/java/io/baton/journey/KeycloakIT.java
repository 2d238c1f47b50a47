package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.security.Browser;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program and a real Keycloak: its form, its tokens, its groups. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakIT {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final String SECRET = "a-secret-of-the-client-baton-alone";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Twins twins;
    private static Keycloak keycloak;
    private static BatonProcess baton;

    @BeforeAll
    static void start() throws Exception {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins).shortLived();
        keycloak = new Keycloak(folder);
        keycloak.start(baton.url());
        baton.with("quarkus.oidc.auth-server-url", keycloak.url())
                .with("quarkus.oidc.client-id", "baton")
                .with("quarkus.oidc.credentials.secret", SECRET)
                .with("baton.security.demo-users", "false")
                .with("quarkus.log.category.\"io.baton.audit\".level", "INFO")
                .start();
    }

    @AfterAll
    static void stop() {
        baton.close();
        keycloak.close();
        twins.close();
    }

    @Test
    void a_person_signs_in_on_the_form_of_the_firm_and_comes_back_to_the_page() throws Exception {
        Browser browser = new Browser(baton.url());
        HttpResponse<String> page = signIn(browser, "mia");

        assertThat(page.uri().getPath()).isEqualTo("/signed-in");
        assertThat(page.uri().getQuery()).isEqualTo("wanted=this");
        assertThat(page.body()).contains("You are signed in as mia");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
        assertThat(Files.readString(folder.resolve("baton.log"))).contains("signed-in name=mia by=issuer");
    }

    @Test
    void who_signs_out_is_out_at_the_firm_too() {
        Browser browser = new Browser(baton.url());
        signIn(browser, "mia");

        HttpResponse<String> out = browser.follow(browser.send("/sign-out", Map.of()));
        assertThat(out.body()).contains("You are signed out");
        assertThat(browser.openAndFollow("/signed-in").body()).contains("name=\"password\"");
    }

    @Test
    void a_wrong_password_stays_at_the_form_of_the_firm() {
        Browser browser = new Browser(baton.url());
        HttpResponse<String> form = browser.openAndFollow("/signed-in");
        HttpResponse<String> refused =
                browser.sendWith(action(form), Map.of("username", "mia", "password", "a-password-of-sam"));

        assertThat(refused.uri().toString()).startsWith(keycloak.url());
        assertThat(browser.open("/signed-in").statusCode()).isEqualTo(302);
    }

    @Test
    void the_api_takes_the_token_of_a_person_whose_group_is_a_role() {
        HttpResponse<String> tasks = withToken("/api/v1/tasks", token("mia"));

        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(withToken("/api/v1/events", token("mia")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_group_that_is_no_role_is_refused_everything() {
        HttpResponse<String> refused = withToken("/api/v1/tasks", token("sam"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("API_FORBIDDEN");
    }

    private static HttpResponse<String> signIn(Browser browser, String name) {
        HttpResponse<String> form = browser.openAndFollow("/signed-in?wanted=this");
        return browser.follow(
                browser.sendWith(action(form), Map.of("username", name, "password", "a-password-of-" + name)));
    }

    private static String action(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return form.group(1).replace("&amp;", "&");
    }

    private static String token(String name) {
        Map<String, String> grant = Map.of(
                "grant_type",
                "password",
                "client_id",
                "baton",
                "client_secret",
                SECRET,
                "scope",
                "openid",
                "username",
                name,
                "password",
                "a-password-of-" + name);
        JsonNode answer = Json.read(new Browser(keycloak.url())
                .sendWith(keycloak.url() + "/protocol/openid-connect/token", grant)
                .body());
        return answer.path("access_token").asText();
    }

    private static HttpResponse<String> withToken(String path, String token) {
        return new Browser(baton.url()).openWith(path, "Authorization", "Bearer " + token);
    }
}
