package io.baton.policy.rule;

import java.util.stream.Stream;

/** Holds when every value at the path is there ({@code present}), or none is. */
public record Presence(FieldPath path, boolean present) implements Condition {

    @Override
    public boolean holds(Scope scope) {
        return path.places(scope.data()).stream().allMatch(place -> place.isMissing() != present);
    }

    @Override
    public boolean isDecidable(Scope scope) {
        return true;
    }

    @Override
    public Stream<Place> places(Scope scope) {
        return Stream.empty();
    }

    @Override
    public String finding(Scope scope) {
        return "";
    }

    @Override
    public String words(Scope scope) {
        return new Operand.At(path).words(scope) + (present ? " is there" : " is not there");
    }
}
