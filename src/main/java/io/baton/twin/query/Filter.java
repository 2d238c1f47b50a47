package io.baton.twin.query;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A condition of a query. */
public sealed interface Filter {

    /** All of these. */
    record And(List<Filter> parts) implements Filter {}

    /** Any of these. */
    record Or(List<Filter> parts) implements Filter {}

    /** Not this. */
    record Not(Filter part) implements Filter {}

    /** A field against one value, or several for IN; the function is empty or LOWER or UPPER. */
    record Comparison(String function, String field, Operator operator, List<Literal> values, int position)
            implements Filter {

        public Literal value() {
            return values.get(0);
        }
    }

    /** How a field is held against a value. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        LIKE,
        IN,
        NOT_IN
    }

    /** A value as it was written. */
    record Literal(Kind kind, String text) {

        /** What kind of value it is. */
        public enum Kind {
            TEXT,
            NUMBER,
            TIME,
            BOOLEAN,
            NULL
        }
    }

    /** The condition as a test of rows, given the test of a single comparison. */
    default <R> Predicate<R> test(Function<Comparison, Predicate<R>> comparison) {
        if (this instanceof And and) {
            return and.parts().stream()
                    .map(part -> part.test(comparison))
                    .reduce(Predicate::and)
                    .orElseThrow();
        }
        if (this instanceof Or or) {
            return or.parts().stream()
                    .map(part -> part.test(comparison))
                    .reduce(Predicate::or)
                    .orElseThrow();
        }
        if (this instanceof Not not) {
            return not.part().test(comparison).negate();
        }
        return comparison.apply((Comparison) this);
    }
}
