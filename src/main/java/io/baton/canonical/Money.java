package io.baton.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. The scale is normal: at least the currency's own decimals, and beyond them only
 * digits that are not zero, so that equal amounts are equal objects. Nothing is ever rounded unless asked for.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        BigDecimal exact = amount.stripTrailingZeros();
        amount = exact.setScale(Math.max(exact.scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /** Reads the decimal text form; throws {@link IllegalArgumentException} when either is no such thing. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The decimal text form, such as {@code 1234.50}. */
    public String amountText() {
        return amount.toPlainString();
    }

    /** The exact sum; throws {@link IllegalArgumentException} across currencies. */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** The exact difference; throws {@link IllegalArgumentException} across currencies. */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** The exact product, with all its digits. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** The amount as it can be paid: the currency's own decimals, half rounded up. */
    public Money rounded() {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts in " + currency + " and " + other.currency + " do not combine; convert one first");
        }
        return other;
    }

    @Override
    public String toString() {
        return amountText() + " " + currency;
    }
}
