package io.baton.policy.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement about the canonical data. What is missing equals nothing and has no order, so a comparison with it does
 * not hold; {@link #places} tells a caller who must not let that pass.
 */
public sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, Presence, Comparison {

    /** Whether it holds. */
    boolean holds(Scope scope);

    /**
     * Whether what is there and can be compared is enough to tell; without that, holding or not says nothing. Of several parts
     * one may settle it, whatever the others lack.
     */
    boolean isDecidable(Scope scope);

    /** Every place whose value it compares. */
    Stream<Place> places(Scope scope);

    /** What was found against what was expected, one sentence; empty where there is nothing to say. */
    String finding(Scope scope);

    /** What it says, with the values it meets: {@code contract.margin (12.5) is less than 20}. */
    String words(Scope scope);

    /** The same in short where it holds: of several cases only those that do. */
    default String reason(Scope scope) {
        return words(scope);
    }

    private static String joined(List<Condition> parts, String word, Scope scope) {
        return parts.stream()
                .map(part ->
                        part instanceof All || part instanceof Any ? "(" + part.words(scope) + ")" : part.words(scope))
                .collect(Collectors.joining(word));
    }

    /** Holds when all of them do. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            return parts.stream().allMatch(part -> part.holds(scope));
        }

        @Override
        public boolean isDecidable(Scope scope) {
            return parts.stream().allMatch(part -> part.isDecidable(scope))
                    || parts.stream().anyMatch(part -> part.isDecidable(scope) && !part.holds(scope));
        }

        @Override
        public Stream<Place> places(Scope scope) {
            return parts.stream().flatMap(part -> part.places(scope));
        }

        @Override
        public String finding(Scope scope) {
            return parts.stream()
                    .filter(part -> !part.holds(scope))
                    .findFirst()
                    .map(part -> part.finding(scope))
                    .orElse("");
        }

        @Override
        public String words(Scope scope) {
            return joined(parts, " and ", scope);
        }
    }

    /** Holds when one of them does. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            return parts.stream().anyMatch(part -> part.holds(scope));
        }

        @Override
        public boolean isDecidable(Scope scope) {
            return parts.stream().allMatch(part -> part.isDecidable(scope))
                    || parts.stream().anyMatch(part -> part.isDecidable(scope) && part.holds(scope));
        }

        @Override
        public Stream<Place> places(Scope scope) {
            return parts.stream().flatMap(part -> part.places(scope));
        }

        @Override
        public String finding(Scope scope) {
            return parts.isEmpty() ? "" : parts.get(0).finding(scope);
        }

        @Override
        public String words(Scope scope) {
            return joined(parts, " or ", scope);
        }

        @Override
        public String reason(Scope scope) {
            List<Condition> met =
                    parts.stream().filter(part -> part.holds(scope)).toList();
            return met.isEmpty() ? words(scope) : joined(met, " or ", scope);
        }
    }

    /** Holds when the other does not. Definitions allow it over equality and presence only. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            return !part.holds(scope);
        }

        @Override
        public boolean isDecidable(Scope scope) {
            return part.isDecidable(scope);
        }

        @Override
        public Stream<Place> places(Scope scope) {
            return Stream.empty();
        }

        @Override
        public String finding(Scope scope) {
            return "";
        }

        @Override
        public String words(Scope scope) {
            return "it is not so that " + part.words(scope);
        }
    }
}
