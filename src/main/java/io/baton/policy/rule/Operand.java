package io.baton.policy.rule;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: what stands in the data, a sum over it, fixed values, or a date counted from today. */
public sealed interface Operand permits Operand.At, Operand.Fixed, Operand.Today, MoneySum {

    /** The values it stands for; of a path over a list one for each element. Missing and unreadable values are null. */
    List<@Nullable Object> values(Scope scope);

    /** The places it reads; none when it reads no data. */
    default List<Place> places(Scope scope) {
        return List.of();
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
    }

    /** Values written in the definition. */
    record Fixed(List<Object> literals) implements Operand {
        @Override
        public List<@Nullable Object> values(Scope scope) {
            return List.copyOf(literals);
        }
    }

    /** Today, or a date that far from it. */
    record Today(Period offset) implements Operand {
        @Override
        public List<@Nullable Object> values(Scope scope) {
            return List.of(scope.today().plus(offset));
        }
    }
}
