package io.baton.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided before, as the ledger passes it under {@code _decisions}.
 *
 * @param outcome {@code APPROVED}, {@code REJECTED}, or {@code RETRY} by whom a rejection was handed back to; of a review
 *     {@code CONFIRMED} or {@code SUPPLIED}
 * @param at      when, as an ISO instant
 */
record Decision(String gate, String role, String outcome, String factsDigest, String by, String at, String comment) {

    static final String VARIABLE = "_decisions";

    /** The decisions on one gate, in the order they were taken; what cannot be read is no decision. */
    static List<Decision> on(String gate, Map<String, ?> variables) {
        if (!(variables.get(VARIABLE) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(each -> read((Map<?, ?>) each))
                .filter(decision -> decision.gate().equals(gate))
                .toList();
    }

    boolean is(String wanted) {
        return outcome.equals(wanted);
    }

    private static Decision read(Map<?, ?> map) {
        return new Decision(
                text(map.get("gate")),
                text(map.get("role")),
                text(map.get("outcome")),
                text(map.get("factsDigest")),
                text(map.get("by")),
                text(map.get("at")),
                text(map.get("comment")));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
