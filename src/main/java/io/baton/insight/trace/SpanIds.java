package io.baton.insight.trace;

import io.baton.handoff.Claim;
import io.baton.platform.Digests;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.UUID;

/**
 * Where in a handoff's trace something stands. The trace's id is the handoff's own id, and a span's follows from what it is
 * of, so that every process, before and after a restart, finds the same trace and parent without having stored any.
 *
 * @param trace 32 hexadecimal digits
 * @param span  16 hexadecimal digits
 */
record SpanIds(String trace, String span) {

    private static final int DIGITS = 16;

    /** The handoff as a whole. */
    static SpanIds ofHandoff(UUID handoff) {
        return of(handoff, "handoff");
    }

    /** One run of it. */
    static SpanIds ofRun(Claim claim) {
        return of(claim.id().value(), "run " + claim.number());
    }

    /** One step in a run. */
    static SpanIds ofStep(Claim claim, String key) {
        return of(claim.id().value(), "run " + claim.number() + " " + key);
    }

    private static SpanIds of(UUID handoff, String what) {
        String trace = handoff.toString().replace("-", "");
        return new SpanIds(trace, Digests.sha256(trace + " " + what).substring(0, DIGITS));
    }

    /** As the parent of other spans. */
    Context parent() {
        SpanContext span =
                SpanContext.createFromRemoteParent(trace, span(), TraceFlags.getSampled(), TraceState.getDefault());
        return Context.root().with(Span.wrap(span));
    }
}
