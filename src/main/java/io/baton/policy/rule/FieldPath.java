package io.baton.policy.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the canonical data: {@code customer.billTo.city}, {@code customer.contacts[role=PRIMARY].email},
 * {@code milestones[0].name}, or every element with {@code milestones[].amount}. Immutable; reading never fails,
 * whatever stands in the data.
 */
public final class FieldPath {

    private static final Pattern CHOICE = Pattern.compile("\\[[^\\]]*]");

    private final List<PathStep> steps;
    private final String text;

    public FieldPath(List<PathStep> steps) {
        this.steps = List.copyOf(steps);
        this.text = steps.stream()
                .map(step -> step instanceof PathStep.Name ? "." + step : step.toString())
                .collect(Collectors.joining())
                .substring(1);
    }

    public List<PathStep> steps() {
        return steps;
    }

    /** Reads the textual form; throws {@link IllegalArgumentException} with a readable reason when it is no path. */
    public static FieldPath parse(String text) {
        return new FieldPath(PathSyntax.steps(text));
    }

    /** The concrete places this path stands for, in order: one, or with {@code []} one for each element. */
    public List<Place> places(Map<String, ?> root) {
        return PathReader.places(this, root);
    }

    /** The value at the first place, or null when there is none. */
    public @Nullable Object get(Map<String, ?> root) {
        List<Place> places = places(root);
        return places.isEmpty() ? null : places.get(0).value();
    }

    /** A copy of the data with the value at this place; objects and list elements on the way are made when absent. */
    public Map<String, Object> with(Map<String, ?> root, @Nullable Object value) {
        return PathWriter.with(this, root, value);
    }

    /** The canonical object it begins with, such as {@code customer}. */
    public String object() {
        return steps.get(0).toString();
    }

    /** The list it runs over: what stands before the first {@code []}; itself when there is none. */
    public FieldPath list() {
        int end = 0;
        while (end < steps.size() && !(steps.get(end) instanceof PathStep.Each)) {
            end++;
        }
        return new FieldPath(steps.subList(0, end));
    }

    /** Whether it names one place and not every element of a list. */
    public boolean isConcrete() {
        return steps.stream().noneMatch(PathStep.Each.class::isInstance);
    }

    /** Whether the other path is this one or lies inside it, compared by text. */
    public static boolean covers(String outer, String inner) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length()
                        || inner.charAt(outer.length()) == '.'
                        || inner.charAt(outer.length()) == '[');
    }

    /** The path's text with every choice of an element left open: {@code milestones[key=M1].date} as {@code milestones[].date}. */
    public static String pattern(String path) {
        return CHOICE.matcher(path).replaceAll("[]");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
