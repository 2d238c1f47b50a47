package io.baton.handoff.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Failure;
import io.baton.handoff.Failure.Kind;
import io.baton.handoff.Failures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shared error policy over calls that fail in a given order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickTriesTest {

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Kind kind;

        Broken(Kind kind) {
            super(kind.name());
            this.kind = kind;
        }
    }

    private final Deque<Kind> script = new ArrayDeque<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        Failures failures = new Failures(List.of(error -> error instanceof Broken broken
                ? Optional.of(new Failure(broken.kind, "TEST_" + broken.kind, "scripted", null))
                : Optional.empty()));
        camel.getRegistry().bind("quickTries", new QuickTries(failures));
        var policy = PluginHelper.getResourceLoader(camel).resolveResource("file:routes/errors.camel.yaml");
        PluginHelper.getRoutesLoader(camel).loadRoutes(policy);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outer").to("direct:call");
                from("direct:call").process(exchange -> call());
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
    }

    private void call() throws Broken {
        calls.incrementAndGet();
        Kind next = script.poll();
        if (next != null) {
            throw new Broken(next);
        }
    }

    @Test
    void what_certainly_had_no_effect_is_tried_twice_more() {
        script.addAll(List.of(Kind.TRANSIENT, Kind.TRANSIENT));

        assertThat(failure()).isNull();
        assertThat(calls).hasValue(3);
    }

    @Test
    void the_third_failure_is_left_to_the_ledger() {
        script.addAll(List.of(Kind.TRANSIENT, Kind.TRANSIENT, Kind.TRANSIENT));

        assertThat(failure()).hasMessage("TRANSIENT");
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_reply_lost_in_a_quick_try_is_not_tried_again() {
        script.addAll(List.of(Kind.TRANSIENT, Kind.UNKNOWN_OUTCOME));

        assertThat(failure()).hasMessage("UNKNOWN_OUTCOME");
        assertThat(calls).hasValue(2);
    }

    @Test
    void what_may_have_had_an_effect_is_not_tried_again() {
        script.add(Kind.UNKNOWN_OUTCOME);

        assertThat(failure()).hasMessage("UNKNOWN_OUTCOME");
        assertThat(calls).hasValue(1);
    }

    private Exception failure() {
        return camel.createProducerTemplate()
                .send("direct:outer", exchange -> {})
                .getException();
    }
}
