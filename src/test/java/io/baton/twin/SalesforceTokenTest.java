package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.twin.TwinClient.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SalesforceTokenTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins(CLOCK);

    @Test
    void a_token_answer_has_what_clients_read_from_it() {
        TwinClient client = new TwinClient(TWINS.get().url("salesforce"));

        Reply token = client.form(
                "/services/oauth2/token", "grant_type=client_credentials&client_id=baton&client_secret=baton-twin");

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("instance_url").asText())
                .isEqualTo(TWINS.get().url("salesforce"));
        assertThat(token.json().path("id").asText()).matches(".*/id/00D\\w{15}/005\\w{15}");
        assertThat(token.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.json().has("issued_at")).isTrue();
        assertThat(token.json().has("signature")).isTrue();
    }

    @Test
    void a_wrong_secret_is_refused() {
        TwinClient client = new TwinClient(TWINS.get().url("salesforce"));

        Reply token = client.form(
                "/services/oauth2/token", "grant_type=client_credentials&client_id=baton&client_secret=wrong");

        assertThat(token.status()).isEqualTo(400);
        assertThat(token.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void a_call_without_a_token_of_ours_is_refused_as_salesforce_does() {
        Reply reply = new TwinClient(TWINS.get().url("salesforce"))
                .with("Authorization", "Bearer 00Dx!made.up")
                .query("SELECT Id FROM Account");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text())
                .isEqualTo("[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]");
    }

    @Test
    void a_token_ends_after_half_an_hour() {
        TwinClient client = TwinClient.salesforce(TWINS.get());
        assertThat(client.get("/services/data/v60.0/limits").status()).isEqualTo(200);

        CLOCK.advance(Duration.ofMinutes(31));

        assertThat(client.get("/services/data/v60.0/limits").status()).isEqualTo(401);
        assertThat(TwinClient.salesforce(TWINS.get())
                        .get("/services/data/v60.0/limits")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void all_tokens_can_be_made_to_end_at_once() {
        TwinClient client = TwinClient.salesforce(TWINS.get());

        new TwinClient(TWINS.get().controlUrl()).send("POST", "/_tokens/expire", "");

        assertThat(client.get("/services/data/v60.0/limits").status()).isEqualTo(401);
    }
}
