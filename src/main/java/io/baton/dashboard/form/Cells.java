package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.dashboard.form.Cell.Option;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Draws up the inputs for one value: two for money, one for anything else. */
final class Cells {

    private static final List<Option> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Option(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), false))
            .sorted(Comparator.comparing(Option::label))
            .toList();

    private final Entries entries;

    Cells(Entries entries) {
        this.entries = entries;
    }

    List<Cell> of(String id, String name, String label, FieldShape shape, JsonNode present) {
        if (shape.kind() != Kind.MONEY) {
            return List.of(cell(id, name, label, shape, present));
        }
        FieldShape amount = FieldShape.of(Kind.DECIMAL);
        FieldShape currency = FieldShape.of(Kind.CURRENCY);
        return List.of(
                cell(id, Entries.part(name, "amount"), label + ": amount", amount, present.path("amount")),
                cell(
                        id + "-currency",
                        Entries.part(name, "currency"),
                        label + ": currency",
                        currency,
                        present.path("currency")));
    }

    private Cell cell(String id, String name, String label, FieldShape shape, JsonNode present) {
        String value = entries.sent() ? entries.of(name) : text(shape.kind(), present);
        return new Cell(id, name, label, input(shape.kind()), mode(shape.kind()), value, options(shape, value));
    }

    private static String text(Kind kind, JsonNode present) {
        String text = present.isNull() ? "" : present.asText();
        return kind == Kind.TIME ? text.replaceFirst("(T\\d{2}:\\d{2}).*", "$1") : text;
    }

    private static String input(Kind kind) {
        return switch (kind) {
            case LONG_TEXT -> "textarea";
            case EMAIL -> "email";
            case ADDRESS -> "url";
            case DATE -> "date";
            case TIME -> "datetime-local";
            case CHOICE, COUNTRY, YES_NO -> "select";
            default -> "text";
        };
    }

    private static String mode(Kind kind) {
        return switch (kind) {
            case DECIMAL -> "decimal";
            case WHOLE_NUMBER -> "numeric";
            default -> "text";
        };
    }

    private static List<Option> options(FieldShape shape, String value) {
        List<Option> options = new ArrayList<>();
        switch (shape.kind()) {
            case COUNTRY -> options.addAll(COUNTRIES);
            case YES_NO -> options.addAll(List.of(new Option("true", "Yes", false), new Option("false", "No", false)));
            case CHOICE -> shape.choices().forEach(each -> options.add(new Option(each, word(each), false)));
            default -> {
                return List.of();
            }
        }
        return options.stream()
                .map(each -> new Option(each.value(), each.label(), each.value().equals(value)))
                .toList();
    }

    /** Short constants are names, such as EMEA; the rest are words. */
    private static String word(String constant) {
        return constant.length() > 4 ? Words.of(constant) : constant;
    }
}
