package io.baton.policy.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds when every value of the subject stands to the expected one as the measure says. */
public record Comparison(Operand subject, Measure measure, Operand expected) implements Condition {

    @Override
    public boolean holds(Scope scope) {
        List<@Nullable Object> wanted = expected.values(scope);
        return subject.values(scope).stream().allMatch(value -> measure.holds(value, wanted));
    }

    @Override
    public boolean isDecidable(Scope scope) {
        List<@Nullable Object> wanted = expected.values(scope);
        return subject.values(scope).stream().allMatch(value -> measure.decides(value, wanted));
    }

    @Override
    public Stream<Place> places(Scope scope) {
        return Stream.concat(subject.places(scope).stream(), expected.places(scope).stream());
    }

    @Override
    public String words(Scope scope) {
        return subject.words(scope) + " is " + (measure.words() + " " + expected.words(scope)).strip();
    }

    @Override
    public String finding(Scope scope) {
        List<@Nullable Object> wanted = expected.values(scope);
        String found = subject.values(scope).stream()
                .filter(value -> !measure.holds(value, wanted))
                .map(Values::show)
                .distinct()
                .collect(Collectors.joining(", "));
        String shown = wanted.stream().map(Values::show).collect(Collectors.joining(" or "));
        return "Found " + found + "; expected " + (measure.words() + " " + shown).strip() + ".";
    }
}
