package io.baton.insight.trace;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.RunWatch;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;

/**
 * One trace for each handoff: a span for each step under one for each run, all under one of the whole handoff, which comes when it
 * has completed. Spans are written after the fact. They carry names of ours, counts and codes; no payload, no key, no title.
 */
final class HandoffTraces implements RunWatch {

    private static final int VERSION_AND_RANDOM = 16;

    private final Tracer tracer;

    HandoffTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.baton");
    }

    @Override
    public void stepEnded(Claim claim, Step step) {
        SpanBuilder span = tracer.spanBuilder(step.id())
                .setParent(SpanIds.ofRun(claim).parent())
                .setAttribute("baton.step", step.key());
        Span begun = begin(span, claim, SpanIds.ofStep(claim, step.key()), step.startedAt());
        end(begun, step.outcome(), step.endedAt());
    }

    @Override
    public void runEnded(Claim claim, Run run) {
        SpanIds whole = SpanIds.ofHandoff(claim.id().value());
        Span begun = begin(
                tracer.spanBuilder("run").setParent(whole.parent()), claim, SpanIds.ofRun(claim), run.startedAt());
        Failure failure = run.failure();
        if (failure != null) {
            begun.setAttribute("error.type", failure.code());
        }
        end(begun, run.outcome(), run.endedAt());
        if (run.outcome() == Outcome.ENDED) {
            SpanBuilder span = tracer.spanBuilder(claim.type()).setParent(Context.root());
            end(begin(span, claim, whole, openedAt(claim)), run.outcome(), run.endedAt());
        }
    }

    private static Span begin(SpanBuilder span, Claim claim, SpanIds ids, Instant at) {
        span.setStartTimestamp(at)
                .setAttribute("baton.handoff.id", claim.id().toString())
                .setAttribute("baton.handoff.type", claim.type())
                .setAttribute("baton.run", claim.number())
                .setAttribute("baton.attempt", claim.attempt());
        return GivenIds.under(ids, span::startSpan);
    }

    private static void end(Span span, Outcome outcome, Instant at) {
        span.setAttribute("baton.outcome", outcome.word());
        if (outcome == Outcome.FAILED || outcome == Outcome.RETRYING) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(at);
    }

    /** Handoff ids are time-ordered: their first 48 bits are the millisecond in which the handoff was opened. */
    private static Instant openedAt(Claim claim) {
        return Instant.ofEpochMilli(claim.id().value().getMostSignificantBits() >>> VERSION_AND_RANDOM);
    }
}
