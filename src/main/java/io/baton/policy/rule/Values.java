package io.baton.policy.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares canonical values: money and decimals exactly, dates as dates, all else as it is. Null where a value cannot be read so. */
public final class Values {

    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final int LONGEST_NUMBER = 60;

    private Values() {}

    /** Whether a person would call it empty: nothing, blank text, or a list or object without members. */
    public static boolean isMissing(@Nullable Object value) {
        return value == null
                || (value instanceof CharSequence text && text.toString().isBlank())
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Whether both are the same value; {@code "20.0"} and the number 20 are, {@code "20.0"} and {@code "20"} as texts are not. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        Money money = Money.of(one);
        if (money != null) {
            return money.equals(Money.of(other));
        }
        if (one instanceof Number || other instanceof Number) {
            BigDecimal left = decimal(one);
            BigDecimal right = decimal(other);
            return left != null && right != null && left.compareTo(right) == 0;
        }
        return Objects.equals(plain(one), plain(other));
    }

    /** Negative, zero or positive; null when the two have no order (text, different currencies). */
    public static @Nullable Integer order(@Nullable Object one, @Nullable Object other) {
        Money money = Money.of(one);
        Money otherMoney = Money.of(other);
        if (money != null || otherMoney != null) {
            return money == null || otherMoney == null ? null : money.order(otherMoney);
        }
        Integer byNumber = order(decimal(one), decimal(other));
        return byNumber != null ? byNumber : order(date(one), date(other));
    }

    /** The exact number, from a number or its text. */
    public static @Nullable BigDecimal decimal(@Nullable Object value) {
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal decimal = new BigDecimal(text);
            return Math.abs((long) decimal.scale()) > LONGEST_NUMBER ? null : decimal;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The date, from ISO text; of a date with time, the date as it is written there. */
    public static @Nullable LocalDate date(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (!(value instanceof String text) || text.length() < DATE_LENGTH) {
            return null;
        }
        boolean alone = text.length() == DATE_LENGTH;
        if (!alone && text.charAt(DATE_LENGTH) != 'T') {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The value as a department person reads it. */
    public static String show(@Nullable Object value) {
        Money money = Money.of(value);
        return isMissing(value) ? "nothing" : money != null ? money.toString() : String.valueOf(value);
    }

    private static <T extends Comparable<? super T>> @Nullable Integer order(@Nullable T one, @Nullable T other) {
        return one == null || other == null ? null : one.compareTo(other);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof LocalDate ? value.toString() : value;
    }
}
