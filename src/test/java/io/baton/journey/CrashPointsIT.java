package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.chaos.CrashPoint;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program dies at every named moment, one after the other; each start carries on what died before it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashPointsIT {

    private static final int KILLED = 137;
    private static final String VALUES = "{\"customer.registrationNumber\":\"KVK 34117528\","
            + "\"customer.contacts[role=ACCOUNTS_PAYABLE].email\":\"payables@vanvossen.example\","
            + "\"contract.billing.purchaseOrder.number\":\"PO-4711\"}";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Twins twins;
    private BatonProcess baton;
    private Observer observer;

    @BeforeEach
    void prepare() {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins).shortLived();
        observer = new Observer(twins, baton);
    }

    @AfterEach
    void end() {
        baton.close();
        twins.close();
    }

    @Test
    void a_deal_goes_through_a_crash_at_each_moment_of_intake_and_steps_and_every_call_has_one_effect() {
        String key = observer.sign("clean-fixed-fee", "crash");

        diesAt(CrashPoint.INTAKE_COMMITTED, 1);
        diesAt(CrashPoint.CLAIMED, 1);
        diesAt(CrashPoint.BEFORE_CALL, 4);
        diesAt(CrashPoint.AFTER_CALL, 1);
        diesAt(CrashPoint.AFTER_CALL, 1);
        diesAt(CrashPoint.RECORDED, 1);
        diesAt(CrashPoint.AFTER_CALL, 12); // in the workspace, which knows no key of ours
        recovers();

        observer.await(key, CrashPointsIT::completed);
        assertThat(observer.handoffs(key)).hasSize(1);
        assertThat(Observer.doubled(twins)).isEmpty();
        assertThat(steps(observer.handoff(key))).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    @Test
    void a_question_goes_through_a_crash_while_it_is_asked_answered_and_settled() {
        String key = observer.sign("missing-details", "crash");

        diesAt(CrashPoint.PAUSING, 1);
        arm(CrashPoint.ANSWERING, 1).start();
        observer.await(
                key, handoff -> assertThat(handoff.path("state").asText()).isEqualTo("WAITING"));
        assertThatThrownBy(() -> answer(key)).isInstanceOf(UncheckedIOException.class);
        assertThat(baton.awaitDeath()).isEqualTo(KILLED);

        arm(CrashPoint.COMPLETING, 1).start();
        assertThat(answer(key).statusCode()).isEqualTo(200);
        assertThat(baton.awaitDeath()).isEqualTo(KILLED);
        recovers();

        observer.await(key, CrashPointsIT::completed);
        assertThat(observer.handoff(key).path("tasks").findValuesAsText("state"))
                .containsOnly("DONE");
        assertThat(Observer.doubled(twins)).isEmpty();
    }

    private void diesAt(CrashPoint point, int times) {
        arm(point, times).launch();
        assertThat(baton.awaitDeath()).as("dies at %s", point).isEqualTo(KILLED);
    }

    private void recovers() {
        baton.without("baton.chaos.crash-at").start();
    }

    private BatonProcess arm(CrashPoint point, int times) {
        return baton.with("baton.chaos.crash-at", point.name())
                .with("baton.chaos.crash-after", Integer.toString(times));
    }

    private HttpResponse<String> answer(String key) {
        JsonNode task = observer.handoff(key).path("tasks").path(0);
        String body = "{\"version\":" + task.path("version").asText() + ",\"outcome\":\"SUPPLIED\",\"values\":" + VALUES
                + "}";
        return baton.post("/api/v1/tasks/" + task.path("id").asText() + "/complete", "ada", body);
    }

    private static Iterable<String> steps(JsonNode handoff) {
        return handoff.path("steps").findValuesAsText("key");
    }

    private static void completed(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("COMPLETED");
    }
}
