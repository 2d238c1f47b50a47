package io.baton.policy.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exact amount in one currency, or a sum that went over several and therefore equals no price. Immutable. */
public final class Money {

    private static final Money NOTHING = new Money(new TreeMap<>());

    private final SortedMap<String, BigDecimal> amounts;

    private Money(SortedMap<String, BigDecimal> amounts) {
        this.amounts = amounts;
    }

    /** Reads {@code {amount, currency}}; null when it is no such object. */
    public static @Nullable Money of(@Nullable Object value) {
        if (value instanceof Money money) {
            return money;
        }
        if (!(value instanceof Map<?, ?> map) || !(map.get("currency") instanceof String currency)) {
            return null;
        }
        BigDecimal amount = Values.decimal(map.get("amount"));
        return amount == null ? null : new Money(new TreeMap<>(Map.of(currency, amount)));
    }

    static Money nothing() {
        return NOTHING;
    }

    Money plus(Money other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(amounts);
        other.amounts.forEach((currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
        return new Money(sum);
    }

    Money times(BigDecimal factor) {
        SortedMap<String, BigDecimal> product = new TreeMap<>(amounts);
        product.replaceAll((currency, amount) -> amount.multiply(factor));
        return new Money(product);
    }

    /** Null when the two are not amounts in one and the same currency. */
    @Nullable
    Integer order(Money other) {
        boolean comparable = amounts.size() == 1 && amounts.keySet().equals(other.amounts.keySet());
        return comparable ? one().compareTo(other.one()) : null;
    }

    /** Whether both are in one currency and at most that much apart. */
    boolean isWithin(BigDecimal tolerance, Money other) {
        return order(other) != null && one().subtract(other.one()).abs().compareTo(tolerance) <= 0;
    }

    /** The amount, when it is one in that currency alone; null otherwise. */
    public @Nullable BigDecimal in(String currency) {
        return amounts.size() == 1 ? amounts.get(currency) : null;
    }

    private BigDecimal one() {
        return amounts.get(amounts.firstKey());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && (Integer.valueOf(0).equals(order(money)) || bothNothing(money));
    }

    private boolean bothNothing(Money other) {
        return amounts.isEmpty() && other.amounts.isEmpty();
    }

    @Override
    public int hashCode() {
        return amounts.keySet().hashCode();
    }

    @Override
    public String toString() {
        return amounts.entrySet().stream()
                .map(each -> each.getValue().toPlainString() + " " + each.getKey())
                .collect(Collectors.joining(" and "));
    }
}
