package io.baton.policy.rule;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: what stands in the data, a sum over it, fixed values, or a date counted from today. */
public sealed interface Operand permits Operand.At, Operand.Fixed, Operand.Today, MoneySum {

    /** The values it stands for; of a path over a list one for each element. Missing and unreadable values are null. */
    List<@Nullable Object> values(Scope scope);

    /** The places it reads; none when it reads no data. */
    default List<Place> places(Scope scope) {
        return List.of();
    }

    /** As it is told to a person, with what it comes to now. */
    String words(Scope scope);

    private static String shown(List<@Nullable Object> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(Values::show).distinct().collect(Collectors.joining(", "));
    }

    /** What stands at a path. */
    record At(FieldPath path) implements Operand {
        @Override
        public List<@Nullable Object> values(Scope scope) {
            return places(scope).stream().<@Nullable Object>map(Place::value).toList();
        }

        @Override
        public List<Place> places(Scope scope) {
            return path.places(scope.data());
        }

        @Override
        public String words(Scope scope) {
            return path + " (" + shown(values(scope)) + ")";
        }
    }

    /** Values written in the definition. */
    record Fixed(List<Object> literals) implements Operand {
        @Override
        public List<@Nullable Object> values(Scope scope) {
            return List.copyOf(literals);
        }

        @Override
        public String words(Scope scope) {
            return literals.stream().map(Values::show).collect(Collectors.joining(" or "));
        }
    }

    /** Today, or a date that far from it. */
    record Today(Period offset) implements Operand {
        @Override
        public List<@Nullable Object> values(Scope scope) {
            return List.of(scope.today().plus(offset));
        }

        @Override
        public String words(Scope scope) {
            return (offset.isZero() ? "today" : offset + " from today") + " (" + shown(values(scope)) + ")";
        }
    }
}
