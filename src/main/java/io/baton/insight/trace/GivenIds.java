package io.baton.insight.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives spans the ids they are to have; those begun elsewhere get random ones. Thread-safe. */
final class GivenIds implements IdGenerator {

    private static final ThreadLocal<@Nullable SpanIds> GIVEN = new ThreadLocal<>();

    private final IdGenerator others = IdGenerator.random();

    /** Begins a span under these ids. */
    static <T> T under(SpanIds ids, Supplier<T> begin) {
        GIVEN.set(ids);
        try {
            return begin.get();
        } finally {
            GIVEN.remove();
        }
    }

    @Override
    public String generateTraceId() {
        SpanIds given = GIVEN.get();
        return given == null ? others.generateTraceId() : given.trace();
    }

    @Override
    public String generateSpanId() {
        SpanIds given = GIVEN.get();
        return given == null ? others.generateSpanId() : given.span();
    }
}
