package io.baton.policy.definition;

import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Money;
import io.baton.policy.rule.Scope;
import io.baton.policy.rule.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, by how much is at stake. The highest tier decides whatever cannot be told: no amount, one in another
 * currency, one under zero.
 *
 * @param amount   the money or number that chooses; null where there is but one tier
 * @param currency of the amount, when that is money; null when it is a number
 * @param tiers    from low to high, the last one without a limit
 */
public record Tiers(@Nullable FieldPath amount, @Nullable String currency, List<Tier> tiers) {

    /**
     * One of them.
     *
     * @param upTo the largest amount it decides, which it includes; null for any
     */
    public record Tier(@Nullable BigDecimal upTo, Panel panel) {

        private boolean decides(BigDecimal amount) {
            return upTo == null || amount.compareTo(upTo) <= 0;
        }
    }

    /** One panel for every amount. */
    public static Tiers one(Panel panel) {
        return new Tiers(null, null, List.of(new Tier(null, panel)));
    }

    /** The tier that decides on this deal. */
    public Tier of(Scope scope) {
        BigDecimal read = read(scope);
        return tiers.stream()
                .filter(tier -> read != null && tier.decides(read))
                .findFirst()
                .orElse(tiers.get(tiers.size() - 1));
    }

    /** Whether the amount is there and of the right kind; without that the highest tier decides. */
    public boolean isDecidable(Scope scope) {
        return tiers.size() == 1 || read(scope) != null;
    }

    Tiers with(UnaryOperator<Panel> change) {
        return new Tiers(
                amount,
                currency,
                tiers.stream()
                        .map(tier -> new Tier(tier.upTo(), change.apply(tier.panel())))
                        .toList());
    }

    private @Nullable BigDecimal read(Scope scope) {
        Object value = amount == null ? null : amount.get(scope.data());
        Money money = Money.of(value);
        BigDecimal read = currency == null ? Values.decimal(value) : money == null ? null : money.in(currency);
        return read == null || read.signum() < 0 ? null : read;
    }
}
