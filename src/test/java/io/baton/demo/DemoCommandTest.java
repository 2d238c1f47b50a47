package io.baton.demo;

import static io.baton.demo.StandingFixture.START;
import static io.baton.demo.StandingFixture.aCompletedHandoff;
import static io.baton.demo.StandingFixture.aHandoffWaitingFor;
import static io.baton.demo.StandingFixture.aLowMargin;
import static io.baton.demo.StandingFixture.aRunningHandoff;
import static io.baton.demo.StandingFixture.someOptions;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.RetryableFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoCommandTest {

    private final Script script = new Script();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final DemoCommand command = new DemoCommand(
            someOptions(),
            script,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            Clock.fixed(START.plus(Duration.ofSeconds(6)), ZoneOffset.UTC));

    @Test
    void the_deals_are_signed_and_told_until_nothing_moves_without_a_person() throws InterruptedException {
        script.then(List.of())
                .then(List.of())
                .then(List.of(aRunningHandoff()))
                .then(List.of(aCompletedHandoff(), aHandoffWaitingFor(aLowMargin())));

        command.tell();

        assertThat(script.signed).containsExactly("smooth", "low-margin");
        assertThat(text()).contains("Baton is up after 6.0 s", "COMPLETED", "approval by finance-controller");
    }

    @Test
    void deals_of_an_earlier_run_are_not_signed_again() throws InterruptedException {
        List<Standing> both = List.of(aCompletedHandoff(), aHandoffWaitingFor(aLowMargin()));
        script.then(both).then(both);

        command.tell();

        assertThat(script.signed).isEmpty();
        assertThat(text()).contains("2 handoffs are here from an earlier run");
    }

    @Test
    void a_missing_answer_is_waited_out() throws InterruptedException {
        script.then(List.of()).thenFail().then(List.of(aCompletedHandoff(), aHandoffWaitingFor(aLowMargin())));

        command.tell();

        assertThat(text()).contains("COMPLETED");
    }

    @Test
    void a_stopped_narrator_falls_silent() throws InterruptedException {
        script.then(List.of()).then(List.of());
        command.stop();

        command.run();

        assertThat(text()).doesNotContain("Try next");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Shows one list of standings a look. */
    private static final class Script implements Watch {

        private final Deque<Supplier<List<Standing>>> looks = new ArrayDeque<>();
        private final List<String> signed = new ArrayList<>();

        Script then(List<Standing> look) {
            looks.add(() -> look);
            return this;
        }

        Script thenFail() {
            looks.add(() -> {
                throw new RetryableFailure("DEMO_NO_ANSWER", "nobody there");
            });
            return this;
        }

        @Override
        public List<Standing> standings() {
            return looks.remove().get();
        }

        @Override
        public void sign(String template) {
            signed.add(template);
        }
    }
}
