package io.baton.twin.salesforce.record;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One field of an object; index is its place in a {@link Row}. */
public record Field(
        String name,
        int index,
        Type type,
        int length,
        @Nullable String target,
        @Nullable String relation,
        Set<String> marks) {

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
        Set<String> marks = Set.of(matcher.group(3).trim().split(" ", -1));
        return switch (type) {
            case REFERENCE -> new Field(name, index, type, 18, options[0], options[1], marks);
            case TEXT -> new Field(name, index, type, Integer.parseInt(options[0]), null, null, marks);
            default -> new Field(name, index, type, 0, null, null, marks);
        };
    }

    public boolean required() {
        return marks.contains("required");
    }

    /** Written by Salesforce alone. */
    public boolean computed() {
        return marks.contains("computed");
    }

    public boolean external() {
        return marks.contains("external");
    }

    public boolean indexed() {
        return external() || marks.contains("indexed");
    }

    public boolean holdsIds() {
        return type == Type.ID || type == Type.REFERENCE;
    }
}
