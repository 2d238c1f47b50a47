package io.baton.policy.definition;

import io.baton.policy.rule.FieldPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gate that data must pass.
 *
 * @param owner    the role that gets what nobody else owns
 * @param required the fields that must be there
 * @param gates    what must be true between them
 * @param reviews  what people look at once all of that is so
 * @param facts    what every task of this checkpoint shows
 * @param refresh  step ids that are run again before another look
 * @param recheck  when to look again without anyone acting, or null
 */
public record Checkpoint(
        String name,
        String title,
        String owner,
        List<RequiredField> required,
        List<FieldGate> gates,
        List<Review> reviews,
        List<Fact> facts,
        List<String> refresh,
        @Nullable Duration recheck) {

    Checkpoint with(List<RequiredField> moreRequired, List<FieldGate> moreGates, List<Review> moreReviews) {
        return new Checkpoint(
                name,
                title,
                owner,
                joined(required, moreRequired),
                joined(gates, moreGates),
                joined(reviews, moreReviews),
                facts,
                refresh,
                recheck);
    }

    /** Without those of the named gates, reviews and required paths that may be left out. */
    Checkpoint without(Set<String> names) {
        List<RequiredField> requiredStill = required.stream()
                .filter(each -> !each.relaxable() || !names.contains(each.path().toString()))
                .toList();
        List<FieldGate> gatesStill = gates.stream()
                .filter(each -> !each.relaxable() || !names.contains(each.name()))
                .toList();
        List<Review> reviewsStill = reviews.stream()
                .filter(each -> !each.relaxable() || !names.contains(each.name()))
                .toList();
        return new Checkpoint(name, title, owner, requiredStill, gatesStill, reviewsStill, facts, refresh, recheck);
    }

    /** Whether a value for the path is taken only from its own system, never from a task. */
    public boolean isAtSource(String path) {
        String wanted = FieldPath.pattern(path);
        return required.stream().anyMatch(each -> each.ownership().atSource() && wanted.equals(pattern(each.path())))
                || gates.stream().anyMatch(each -> each.ownership().atSource() && wanted.equals(pattern(each.path())));
    }

    private static String pattern(FieldPath path) {
        return FieldPath.pattern(path.toString());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
