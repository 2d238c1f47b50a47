package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.twin.TwinClient.Reply;
import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    private static final String CUSTOMER = "/services/rest/record/v1/customer/eid:1";
    private static final String BODY = "{\"companyName\":\"Halden\"}";

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @Test
    void a_status_is_answered_in_the_vendors_words_so_often_and_no_more() {
        TwinClient client = TwinClient.netsuite(TWINS.get());
        control(
                "{'system':'netsuite','path':'PUT .*/customer/.*','kind':'status','status':429,'retryAfter':'7','times':2}");

        Reply first = client.send("PUT", CUSTOMER, BODY);
        Reply second = client.send("PUT", CUSTOMER, BODY);
        Reply third = client.send("PUT", CUSTOMER, BODY);

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(first.text()).contains("CONCURRENCY_LIMIT_EXCEEDED");
        assertThat(second.status()).isEqualTo(429);
        assertThat(third.status()).isEqualTo(204);
        assertThat(served()).isEqualTo(2);
    }

    @Test
    void a_reset_comes_before_the_effect_and_a_lost_reply_after_it() {
        TwinClient client = TwinClient.netsuite(TWINS.get());

        TWINS.get().fault(Fault.of("netsuite", "PUT", Fault.Kind.RESET).times(9));
        assertThatThrownBy(() -> client.trySend("PUT", CUSTOMER, BODY)).isInstanceOf(IOException.class);
        assertThat(TWINS.get().effects()).isEmpty();

        TWINS.get().clearFaults();
        TWINS.get().fault(Fault.of("netsuite", "PUT", Fault.Kind.REPLY_LOST).times(9));
        assertThatThrownBy(() -> client.trySend("PUT", CUSTOMER, BODY)).isInstanceOf(IOException.class);
        assertThat(TWINS.get().effects()).singleElement().matches(effect -> effect.created() == 1);
    }

    @Test
    void a_malformed_answer_comes_after_the_effect() {
        TwinClient client = TwinClient.salesforce(TWINS.get());
        TWINS.get().fault(Fault.of("salesforce", null, Fault.Kind.MALFORMED));

        Reply reply = client.json("POST", "/services/data/v60.0/sobjects/pse__Proj__c", "{'Name':'Halden'}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().isMissingNode()).isTrue();
        assertThat(TWINS.get().effects()).hasSize(1);
    }

    @Test
    void latency_delays_and_a_hang_never_answers() {
        TwinClient client = TwinClient.redmine(TWINS.get());
        TWINS.get().fault(Fault.of("redmine", null, Fault.Kind.LATENCY).millis(150));
        TWINS.get().fault(Fault.of("redmine", "POST", Fault.Kind.HANG).millis(100));

        long before = System.nanoTime();
        assertThat(client.get("/issues.json").status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(140));
        assertThatThrownBy(() -> client.trySend("POST", "/projects.json", "{}")).isInstanceOf(IOException.class);
    }

    @Test
    void a_system_that_is_down_refuses_until_it_is_back() {
        control("{'system':'redmine','kind':'down'}");
        assertThatThrownBy(this::connectToRedmine).isInstanceOf(ConnectException.class);

        new TwinClient(TWINS.get().controlUrl()).send("DELETE", "/_faults", "");

        assertThatCode(this::connectToRedmine).doesNotThrowAnyException();
    }

    private void connectToRedmine() throws IOException {
        URI redmine = URI.create(TWINS.get().url("redmine"));
        new Socket(redmine.getHost(), redmine.getPort()).close();
    }

    @Test
    void a_stopped_system_comes_back_at_its_address() {
        String url = TWINS.get().url("salesforce");

        TWINS.get().stop("salesforce");
        TWINS.get().restart("salesforce");

        assertThat(TWINS.get().url("salesforce")).isEqualTo(url);
        assertThat(TwinClient.salesforce(TWINS.get()).get("/services/data").status())
                .isEqualTo(200);
    }

    @Test
    void the_token_endpoint_can_fail_too() {
        TWINS.get()
                .fault(Fault.of("salesforce", "/oauth2/token", Fault.Kind.STATUS)
                        .status(503));

        Reply reply = new TwinClient(TWINS.get().url("salesforce")).form("/services/oauth2/token", "");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path(0).path("errorCode").asText()).isEqualTo("SERVER_UNAVAILABLE");
    }

    @Test
    void a_fault_may_bring_its_own_body_and_belong_to_the_twin_it_was_put_at() {
        TwinClient client = TwinClient.redmine(TWINS.get());
        client.json("POST", "/_faults", "{'status':500,'body':'<html>oops</html>'}");

        assertThat(client.get("/issues.json").text()).isEqualTo("<html>oops</html>");
        assertThat(TwinClient.netsuite(TWINS.get()).get(CUSTOMER).status()).isEqualTo(404);
    }

    @Test
    void a_fault_that_makes_no_sense_is_refused() {
        TwinClient client = new TwinClient(TWINS.get().controlUrl());

        assertThat(client.json("POST", "/_faults", "{'kind':'thunder'}").status())
                .isEqualTo(400);
        assertThat(client.json("POST", "/_faults", "{'path':'('}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/_faults", "{'kind':'down','system':'none'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void chance_repeats_itself_with_the_seed() {
        List<Boolean> once = struck(new Faults(42));
        List<Boolean> again = struck(new Faults(42));
        List<Boolean> other = struck(new Faults(43));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
        assertThat(once.stream().filter(hit -> hit)).hasSizeBetween(30, 70);
    }

    private static List<Boolean> struck(Faults faults) {
        faults.add(Fault.of("x", null, Fault.Kind.STATUS).probability(0.25));
        return IntStream.range(0, 200)
                .mapToObj(i -> faults.meet("x", "GET /", "GET /").fault() != null)
                .toList();
    }

    private static void control(String fault) {
        assertThat(new TwinClient(TWINS.get().controlUrl())
                        .json("POST", "/_faults", fault)
                        .status())
                .isEqualTo(201);
    }

    private static int served() {
        return new TwinClient(TWINS.get().controlUrl())
                .get("/_faults")
                .json()
                .path(0)
                .path("served")
                .asInt();
    }
}
