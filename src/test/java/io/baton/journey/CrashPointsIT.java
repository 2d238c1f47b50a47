package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.chaos.CrashPoint;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program dies at every named moment, one after the other; each start carries on what died before it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashPointsIT {

    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"crash\",\"source\":\"/test\","
            + "\"type\":\"baton.deal.signed.v1\",\"subject\":\"unanswered\",\"data\":{}}";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Crashes crashes;
    private Observer observer;

    @BeforeEach
    void prepare() {
        crashes = new Crashes(folder);
        observer = new Observer(crashes.twins(), crashes.baton());
    }

    @AfterEach
    void end() {
        crashes.close();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_deal_goes_through_a_crash_at_each_moment_of_intake_and_steps_and_every_call_has_one_effect() {
        String key = observer.sign("clean-fixed-fee", "crash");

        crashes.diesAt(CrashPoint.INTAKE_COMMITTED, 1);
        crashes.diesAt(CrashPoint.CLAIMED, 1);
        crashes.diesAt(CrashPoint.BEFORE_CALL, 4);
        crashes.diesAt(CrashPoint.AFTER_CALL, 1);
        crashes.diesAt(CrashPoint.AFTER_CALL, 1);
        crashes.diesAt(CrashPoint.RECORDED, 1);
        crashes.diesAt(CrashPoint.AFTER_CALL, 12); // in the workspace, which knows no key of ours
        crashes.recovers();

        observer.await(key, CrashPointsIT::completed);
        assertThat(observer.handoffs(key)).hasSize(1);
        assertThat(new Effects(crashes.twins()).doubled()).isEmpty();
        assertThat(observer.handoff(key).path("steps")).hasSizeGreaterThan(8);
        everyEffectHasOneKeyAndNoneIsMissing();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_question_goes_through_a_crash_while_it_is_asked_and_answered() {
        String key = observer.sign("missing-details", "crash");

        crashes.diesAt(CrashPoint.PAUSING, 1);
        crashes.startsArmed(CrashPoint.ANSWERING);
        observer.await(key, CrashPointsIT::waiting);
        crashes.diesUnder(CrashPoint.ANSWERING, () -> answer(key));
        crashes.recovers();

        assertThat(answer(key).statusCode()).isEqualTo(200);
        observer.await(key, CrashPointsIT::completed);
        assertThat(tasks(key)).containsOnly("DONE");
        assertThat(new Effects(crashes.twins()).doubled()).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void a_question_nobody_has_to_answer_any_more_goes_through_a_crash_while_it_is_settled() {
        String key = observer.sign("missing-details", "crash");

        crashes.startsArmed(CrashPoint.COMPLETING);
        observer.await(key, CrashPointsIT::waiting);
        assertThat(supplyPastTheTask(key).statusCode()).isEqualTo(200);
        crashes.died(CrashPoint.COMPLETING);
        crashes.recovers();

        observer.await(key, CrashPointsIT::completed);
        assertThat(tasks(key)).containsExactly("CANCELLED");
        assertThat(new Effects(crashes.twins()).doubled()).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void an_event_whose_sender_got_no_answer_is_taken_for_the_same_when_it_is_sent_again() {
        crashes.startsArmed(CrashPoint.INTAKE_COMMITTED);
        crashes.diesUnder(CrashPoint.INTAKE_COMMITTED, this::send);
        crashes.recovers();

        JsonNode again = Json.read(send().body());

        assertThat(again.path("outcome").asText()).as("%s", again).isEqualTo("DUPLICATE");
        assertThat(observer.handoffs("unanswered")).hasSize(1);
    }

    /** Counted in the twins, and held against a deal like it that nothing befell. */
    private void everyEffectHasOneKeyAndNoneIsMissing() {
        Map<String, Integer> crashed = new Effects(crashes.twins()).created();
        assertThat(crashes.twins().effects())
                .allSatisfy(effect ->
                        assertThat(effect.idempotencyKeys()).as("%s", effect).hasSizeLessThan(2));
        observer.await(observer.sign("clean-fixed-fee", "whole"), CrashPointsIT::completed);
        crashed.replaceAll((kind, count) -> 2 * count);
        assertThat(new Effects(crashes.twins()).created()).isEqualTo(crashed);
    }

    private HttpResponse<String> answer(String key) {
        JsonNode task = observer.handoff(key).path("tasks").path(0);
        String body = "{\"version\":" + task.path("version").asText() + ",\"outcome\":\"SUPPLIED\",\"values\":"
                + MissingDetails.VALUES + "}";
        return crashes.baton().post("/api/v1/tasks/" + task.path("id").asText() + "/complete", "ada", body);
    }

    private HttpResponse<String> supplyPastTheTask(String key) {
        String id = observer.handoff(key).path("id").asText();
        String body = "{\"reason\":\"told on the phone\",\"values\":" + MissingDetails.VALUES + "}";
        return crashes.baton().post("/api/v1/handoffs/" + id + "/retry", "otto", body);
    }

    private HttpResponse<String> send() {
        return crashes.baton().post("/api/v1/handoffs", "otto", "application/cloudevents+json", EVENT);
    }

    private Iterable<String> tasks(String key) {
        return observer.handoff(key).path("tasks").findValuesAsText("state");
    }

    private static void waiting(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("WAITING");
    }

    private static void completed(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("COMPLETED");
    }
}
