package io.baton.dashboard.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value of the canonical data as text for people; what was typed by somebody stays as it was typed. */
public final class ValueText {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\S{0,24}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");
    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,10})?) ([A-Z]{3})");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,])(-?\\d{4,30}\\.\\d{1,10}) ([A-Z]{3})\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private ValueText() {}

    /** "50,000.00 EUR", "24 Nov 2026", "Time and materials", "Yes"; lists with commas; "not known" for nothing. */
    public static String of(JsonNode value) {
        if (isMoney(value)) {
            return money(value.path("amount").asText(), value.path("currency").asText());
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> Words.of(member.getKey()) + ": " + of(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ValueText::of)
                    .collect(Collectors.joining("; "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        return value.isNull() || value.isMissingNode() ? "not known" : text(value.asText());
    }

    /** Whether it is {@code {amount, currency}}. */
    public static boolean isMoney(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.has("amount") && value.has("currency");
    }

    /** "50,000.00 EUR"; an amount that is no number stays as it is. */
    public static String money(String amount, String currency) {
        if (!DECIMAL.matcher(amount).matches()) {
            return amount + " " + currency;
        }
        BigDecimal exact = new BigDecimal(amount);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(Math.max(0, exact.scale()));
        return format.format(exact) + " " + currency;
    }

    /** A sentence with the amounts in it as people write them: "Found 213,000.00 EUR." */
    public static String within(String sentence) {
        return AMOUNT.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(money(found.group(1), found.group(2))));
    }

    private static String text(String text) {
        var money = MONEY.matcher(text);
        if (money.matches()) {
            return money(money.group(1), money.group(2));
        }
        if (DATE.matcher(text).matches()) {
            return day(text);
        }
        if (TIME.matcher(text).matches()) {
            return moment(text);
        }
        return CONSTANT.matcher(text).matches() ? Words.of(text) : text;
    }

    private static String moment(String text) {
        try {
            return Stamp.of(OffsetDateTime.parse(text).toInstant()).text();
        } catch (DateTimeException noMoment) {
            return text;
        }
    }

    private static String day(String text) {
        try {
            return DAY.format(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return text;
        }
    }
}
