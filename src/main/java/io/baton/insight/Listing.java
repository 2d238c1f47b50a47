package io.baton.insight;

import io.baton.handoff.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The handoffs behind a figure: those of a type that ended in a period, all or some.
 *
 * @param of   which of them
 * @param at   the gate or step, for {@link Of#HELD} and {@link Of#WAITED}; else null
 * @param kind for {@link Of#FAILED}; else null
 */
public record Listing(
        String type, Period period, Of of, @Nullable String at, Failure.@Nullable Kind kind) {

    /** Which of the handoffs. */
    public enum Of {
        /** All that ended. */
        ENDED("true"),
        /** Completed after their service level. */
        LATE("m.state = 'COMPLETED' and m.finished_at > m.sla_at"),
        /** Had anything done again. */
        REWORKED("(m.newer_facts > 0 or m.asked_anew > 0 or m.taken_up > 0)"),
        /** Had a failure of a kind. */
        FAILED("exists (select from measured_failures f where f.handoff_id = m.handoff_id and f.kind = ?)"),
        /** Completed, and people were asked at a gate. */
        HELD("m.state = 'COMPLETED' and exists (select from measured_waits w where w.handoff_id = m.handoff_id"
                + " and w.waits_for = 'PEOPLE' and w.place = ?)"),
        /** Waited at a gate or a step, for whomever. */
        WAITED("exists (select from measured_waits w where w.handoff_id = m.handoff_id and w.place = ?)");

        private final String condition;

        Of(String condition) {
            this.condition = condition;
        }

        /** Its part of a statement over {@code measured_handoffs m}, with at most one parameter. */
        String condition() {
            return condition;
        }

        /** Whether it is asked for with {@code at}. */
        public boolean needsAt() {
            return this == HELD || this == WAITED;
        }
    }

    /**
     * A place in the list, newest end first.
     *
     * @param finishedAt of the last handoff seen
     * @param handoff    the last handoff seen
     */
    public record After(Instant finishedAt, UUID handoff) {}

    /** The one parameter of the condition, or null. */
    @Nullable
    String parameter() {
        return of.needsAt() ? Objects.requireNonNull(at) : kind == null ? null : kind.name();
    }

    /** As a query string, beginning with {@code ?}. */
    public String query() {
        StringBuilder query = new StringBuilder(
                "?type=" + encoded(type) + "&since=" + period.since() + "&until=" + period.until() + "&of=" + of);
        if (at != null) {
            query.append("&at=").append(encoded(at));
        }
        if (kind != null) {
            query.append("&kind=").append(kind);
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
