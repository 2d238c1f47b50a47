package io.baton.twin.salesforce.record;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object; index is its place in a {@link Row}. A computed one is written by Salesforce alone.
 */
public record Field(
        String name,
        int index,
        Type type,
        int length,
        @Nullable String target,
        @Nullable String relation,
        boolean required,
        boolean computed,
        boolean external,
        boolean indexed) {

    public enum Type {
        ID,
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        DATETIME,
        REFERENCE
    }

    private static final Pattern DECLARATION = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?((?: \\w+)*)");

    /** Reads {@code text(80) external}, {@code reference(Account,Account) indexed required}, {@code number}. */
    public static Field declared(String name, int index, String declaration) {
        Matcher matcher = DECLARATION.matcher(declaration);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + ": " + declaration);
        }
        Type type = Type.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String[] options =
                matcher.group(2) == null ? new String[0] : matcher.group(2).split(",", -1);
        List<String> marks = List.of(matcher.group(3).trim().split(" ", -1));
        int length = type == Type.TEXT ? Integer.parseInt(options[0]) : 0;
        boolean reference = type == Type.REFERENCE;
        return new Field(
                name,
                index,
                type,
                length,
                reference ? options[0] : null,
                reference ? options[1] : null,
                marks.contains("required"),
                marks.contains("computed"),
                marks.contains("external"),
                marks.contains("external") || marks.contains("indexed"));
    }

    public boolean holdsIds() {
        return type == Type.ID || type == Type.REFERENCE;
    }
}
