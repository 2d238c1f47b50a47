package io.baton.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.problem.FieldError;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object and collects everything that is wrong, so that a caller mends it in one go. What
 * cannot be read is null and an error; call {@link #end} before using any value.
 */
public final class Fields {

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> errors;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** Begins with a whole body, which must be an object. */
    public static Fields of(JsonNode body) {
        return within(body, "", new ArrayList<>());
    }

    /** Begins with a part of a body; errors are added to the given list. */
    public static Fields within(JsonNode part, String pointer, List<FieldError> errors) {
        if (!part.isObject()) {
            errors.add(FieldError.at(pointer, "must be an object, is " + kind(part)));
        }
        return new Fields(part, pointer, errors);
    }

    /** The member, or null when it is absent or null. */
    public @Nullable JsonNode any(String name) {
        read.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A required text. */
    public @Nullable String text(String name, int maxLength) {
        if (any(name) == null) {
            fail(name, "is required");
            return null;
        }
        return optionalText(name, maxLength);
    }

    public @Nullable String optionalText(String name, int maxLength) {
        JsonNode value = any(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            return fail(name, "must be a text, is " + kind(value));
        }
        String text = value.textValue();
        if (text.isBlank()) {
            return fail(name, "must not be blank");
        }
        return text.length() <= maxLength
                ? text
                : fail(name, "must have at most " + maxLength + " characters, has " + text.length());
    }

    /** A required whole number that is not negative; -1 when it is wrong. */
    public int count(String name) {
        JsonNode value = any(name);
        if (value == null) {
            fail(name, "is required");
        } else if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            fail(name, "must be a whole number from 0 on, is " + kind(value));
        } else {
            return value.intValue();
        }
        return -1;
    }

    /** A boolean; false when it is absent or wrong. */
    public boolean flag(String name) {
        JsonNode value = any(name);
        if (value != null && !value.isBoolean()) {
            fail(name, "must be a boolean, is " + kind(value));
        }
        return value != null && value.booleanValue();
    }

    /** A required name of the enum. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        fail(name, "must be one of " + Arrays.toString(constants));
        return null;
    }

    /** Notes an error at a member; returns null for brevity. */
    public @Nullable String fail(String name, String detail) {
        errors.add(FieldError.at(at(name), detail));
        return null;
    }

    /** Notes an error at a member of a member. */
    public void failWithin(String name, String inner, String detail) {
        errors.add(FieldError.at(at(name) + "/" + Pointers.escape(inner), detail));
    }

    /** Refuses the members that nobody asked for. */
    public Fields closed() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fail(name, "is not known here");
            }
        });
        return this;
    }

    /** Throws a problem with all errors, if there are any. */
    public void end() {
        throwIfAny(errors);
    }

    /** Throws a problem with all errors, if there are any. */
    public static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            String detail = String.join("", where(first), " ", first.detail())
                    + (errors.size() == 1 ? "." : ", and " + (errors.size() - 1) + " more.");
            throw new ProblemException(ProblemCode.API_INVALID_BODY, detail, errors);
        }
    }

    /** What a value is, in a word. */
    public static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "an array";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING -> "null";
        };
    }

    private static String where(FieldError error) {
        if (error.header() != null) {
            return error.header();
        }
        return error.pointer() == null || error.pointer().isEmpty() ? "The body" : error.pointer();
    }

    private String at(String name) {
        return pointer + "/" + Pointers.escape(name);
    }
}
