package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.NotBy;
import io.baton.policy.rule.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may not approve what, so that nobody decides on what they asked for themselves.
 *
 * @param facts  what is decided on, label to value
 * @param people {@code _decisions} and {@code _supplied} of the handoff, as gates read them
 */
record Requesters(Approval approval, JsonNode facts, Map<String, ?> people) {

    static final String SUPPLIED = "_supplied";

    /** Why the person may not approve, one sentence to them; empty when nothing stands against it. */
    Optional<String> objection(String person) {
        return approval.rules().notBy().stream()
                .flatMap(each -> each instanceof NotBy.Named named ? named(named, person) : asked(person))
                .findFirst();
    }

    private Stream<String> asked(String person) {
        if (list(SUPPLIED).anyMatch(value -> is(person, value.get("by")) && isShown(value.get("path")))) {
            return Stream.of("You supplied a value that is decided on here; another person must approve it.");
        }
        boolean askedAgain = Decision.on(approval.name(), people).stream()
                .anyMatch(decision -> decision.is("RETRY") && is(person, decision.by()));
        return askedAgain
                ? Stream.of("You asked for this again after a rejection; another person must approve it.")
                : Stream.empty();
    }

    private Stream<String> named(NotBy.Named named, String person) {
        String label = approval.facts().stream()
                .filter(fact -> fact.path().equals(named.path()))
                .map(fact -> fact.label())
                .findFirst()
                .orElse(named.path().toString());
        JsonNode value = facts.path(label);
        if (value.isMissingNode()) {
            return Stream.empty(); // asked before the policy named them: the gate asks anew, with this fact
        }
        if (!value.isTextual() || value.asText().equals(FactSheet.NOT_KNOWN)) {
            return Stream.of("Nobody can approve this while it is not known who stands under '" + label + "'.");
        }
        return is(person, value.asText())
                ? Stream.of("You stand under '" + label + "'; another person must approve it.")
                : Stream.empty();
    }

    /** Whether the supplied path lies in a fact or holds one. */
    private boolean isShown(@Nullable Object path) {
        String supplied = FieldPath.pattern(Objects.toString(path, ""));
        return approval.facts().stream()
                .map(fact -> FieldPath.pattern(fact.path().toString()))
                .anyMatch(shown -> FieldPath.covers(shown, supplied) || FieldPath.covers(supplied, shown));
    }

    private Stream<Map<?, ?>> list(String name) {
        return people.get(name) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(each -> (Map<?, ?>) each)
                : Stream.empty();
    }

    /** Whether both mean one person: the same text, or a mail address whose first part is the sign-in name. */
    private static boolean is(String person, @Nullable Object other) {
        String one = person.toLowerCase(Locale.ROOT);
        String two = Objects.toString(other, "").toLowerCase(Locale.ROOT);
        boolean oneAddress = one.contains("@") && two.contains("@");
        return one.equals(two) || (!oneAddress && first(one).equals(first(two)));
    }

    private static String first(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}
