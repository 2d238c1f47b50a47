package io.baton.policy.definition;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gate that data must pass.
 *
 * @param owner    the role that gets what nobody else owns
 * @param required the fields that must be there
 * @param gates    what must be true between them
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
        List<Fact> facts,
        List<String> refresh,
        @Nullable Duration recheck) {

    Checkpoint with(List<RequiredField> moreRequired, List<FieldGate> moreGates) {
        return new Checkpoint(
                name, title, owner, joined(required, moreRequired), joined(gates, moreGates), facts, refresh, recheck);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
