package io.baton.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The textual form of paths. */
final class PathSyntax {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";
    private static final Pattern STEP =
            Pattern.compile("\\.(" + NAME + ")|\\[(\\d{0,6})]|\\[(" + NAME + ")=([^\\]]+)]");

    private PathSyntax() {}

    static List<PathStep> steps(String text) {
        Matcher matcher = STEP.matcher("." + text);
        List<PathStep> steps = new ArrayList<>();
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            steps.add(step(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
            end = matcher.end();
        }
        if (end != text.length() + 1 || !(steps.get(0) instanceof PathStep.Name)) {
            throw new IllegalArgumentException(
                    "not a path: '" + text + "' (write object.field, list[role=PRIMARY].field" + " or list[].field)");
        }
        return steps;
    }

    private static PathStep step(
            @Nullable String name, @Nullable String index, @Nullable String member, @Nullable String value) {
        if (name != null) {
            return new PathStep.Name(name);
        }
        if (member != null && value != null) {
            return new PathStep.Where(member, value);
        }
        return index == null || index.isEmpty() ? new PathStep.Each() : new PathStep.Index(Integer.parseInt(index));
    }
}
