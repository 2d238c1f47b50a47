package io.baton.insight.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.HandoffId;
import io.baton.handoff.RunWatch.Outcome;
import io.baton.handoff.RunWatch.Run;
import io.baton.handoff.RunWatch.Step;
import io.baton.platform.Ids;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffTracesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String KEY = "launch/role#1";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final UUID id = Ids.TIME_ORDERED.next();

    @Test
    void all_runs_of_a_handoff_stand_in_one_trace_whichever_process_made_them() {
        aProcess().runEnded(claim(1), run(Outcome.PAUSED, null));
        aProcess().runEnded(claim(2), run(Outcome.ENDED, null));

        List<SpanData> spans = exporter.getFinishedSpanItems();
        SpanData whole = spans.get(2);
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(id.toString().replace("-", ""));
        assertThat(spans).extracting(SpanData::getName).containsExactly("run", "run", "sales-to-delivery");
        assertThat(spans.subList(0, 2)).extracting(SpanData::getParentSpanId).containsOnly(whole.getSpanId());
        assertThat(spans.get(0).getSpanId()).isNotEqualTo(spans.get(1).getSpanId());
        assertThat(whole.getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void the_whole_begins_when_the_handoff_was_opened_and_ends_with_its_last_run() {
        aProcess().runEnded(claim(1), run(Outcome.ENDED, null));

        SpanData whole = exporter.getFinishedSpanItems().get(1);
        assertThat(TimeUnit.NANOSECONDS.toMillis(whole.getStartEpochNanos()))
                .isEqualTo(id.getMostSignificantBits() >>> 16);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(whole.getEndEpochNanos()))
                .isEqualTo(NOON.plusSeconds(9).getEpochSecond());
    }

    @Test
    void a_step_stands_under_its_run_and_says_which_try_it_was() {
        HandoffTraces traces = aProcess();
        traces.stepEnded(claim(3), new Step("launch/role", KEY, NOON, NOON.plusSeconds(2), Outcome.RECORDED));
        traces.runEnded(claim(3), run(Outcome.PAUSED, null));

        SpanData step = exporter.getFinishedSpanItems().get(0);
        SpanData run = exporter.getFinishedSpanItems().get(1);
        assertThat(step.getName()).isEqualTo("launch/role");
        assertThat(step.getParentSpanId()).isEqualTo(run.getSpanId());
        assertThat(step.getEndEpochNanos() - step.getStartEpochNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(2));
        assertThat(text(step, "baton.step")).isEqualTo(KEY);
        assertThat(text(step, "baton.outcome")).isEqualTo("recorded");
        assertThat(step.getAttributes().get(AttributeKey.longKey("baton.run"))).isEqualTo(3);
        assertThat(step.getAttributes().get(AttributeKey.longKey("baton.attempt")))
                .isEqualTo(2);
    }

    @Test
    void what_broke_is_an_error_with_its_code_and_no_message() {
        Failure failure = new Failure(Failure.Kind.PERMANENT, "ERP_REFUSED", "Erika Mustermann is not known.", null);

        aProcess().runEnded(claim(1), run(Outcome.FAILED, failure));

        assertThat(exporter.getFinishedSpanItems()).singleElement().satisfies(run -> {
            assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(run, "error.type")).isEqualTo("ERP_REFUSED");
        });
    }

    @Test
    void nothing_of_the_deal_is_in_a_span() {
        HandoffTraces traces = aProcess();
        Failure failure = new Failure(Failure.Kind.TRANSIENT, "ERP_DOWN", "Erika Mustermann is not known.", null);
        traces.stepEnded(claim(1), new Step("launch/role", KEY, NOON, NOON, Outcome.FAILED));
        traces.runEnded(claim(1), run(Outcome.RETRYING, failure));
        traces.runEnded(claim(2), run(Outcome.ENDED, null));

        assertThat(exporter.getFinishedSpanItems())
                .hasSize(4)
                .allSatisfy(span ->
                        assertThat(span.toString()).doesNotContain("Mustermann", "006A", "secret title", "4711"));
    }

    private HandoffTraces aProcess() {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setIdGenerator(new GivenIds())
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build();
        return new HandoffTraces(
                OpenTelemetrySdk.builder().setTracerProvider(provider).build());
    }

    private Claim claim(int number) {
        String data = "{\"purchaseOrder\":\"4711\"}";
        return new Claim(
                new HandoffId(id), "sales-to-delivery", "006A", "006A", "secret title", NOON, data, number, 2, null);
    }

    private static Run run(Outcome outcome, Failure failure) {
        return new Run(NOON, NOON.plusSeconds(9), outcome, failure);
    }

    private static String text(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.stringKey(attribute));
    }
}
