package io.baton.policy.rule;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a value is held against the expected ones. Nothing holds for a missing value. */
public sealed interface Measure {

    boolean holds(@Nullable Object value, List<@Nullable Object> expected);

    /** Whether the value can be held against the expected ones at all. */
    default boolean decides(@Nullable Object value, List<@Nullable Object> expected) {
        return !Values.isMissing(value) && expected.stream().noneMatch(Values::isMissing);
    }

    /** How the expectation begins when it is told to a person. */
    String words();

    /** Is one of them. */
    record OneOf() implements Measure {
        @Override
        public boolean holds(@Nullable Object value, List<@Nullable Object> expected) {
            return !Values.isMissing(value) && expected.stream().anyMatch(each -> Values.same(value, each));
        }

        @Override
        public String words() {
            return "";
        }
    }

    /** Is the same money up to a stated rounding difference. */
    record Within(BigDecimal tolerance) implements Measure {
        @Override
        public boolean holds(@Nullable Object value, List<@Nullable Object> expected) {
            Money money = Money.of(value);
            Money other = Money.of(expected.get(0));
            return money != null && other != null && money.isWithin(tolerance, other);
        }

        @Override
        public String words() {
            return "within " + tolerance.toPlainString() + " of";
        }
    }

    /** Is less. */
    record LessThan() implements Measure {
        @Override
        public boolean holds(@Nullable Object value, List<@Nullable Object> expected) {
            Integer order = Values.order(value, expected.get(0));
            return order != null && order < 0;
        }

        @Override
        public boolean decides(@Nullable Object value, List<@Nullable Object> expected) {
            return Values.order(value, expected.get(0)) != null;
        }

        @Override
        public String words() {
            return "less than";
        }
    }

    /** Is the same or more. */
    record AtLeast() implements Measure {
        @Override
        public boolean holds(@Nullable Object value, List<@Nullable Object> expected) {
            Integer order = Values.order(value, expected.get(0));
            return order != null && order >= 0;
        }

        @Override
        public boolean decides(@Nullable Object value, List<@Nullable Object> expected) {
            return Values.order(value, expected.get(0)) != null;
        }

        @Override
        public String words() {
            return "at least";
        }
    }

    /** Is the code of a currency that money is paid in. */
    record KnownCurrency() implements Measure {
        @Override
        public boolean holds(@Nullable Object value, List<@Nullable Object> expected) {
            try {
                return value instanceof String code
                        && Currency.getInstance(code).getDefaultFractionDigits() >= 0;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public String words() {
            return "the ISO 4217 code of a";
        }
    }
}
