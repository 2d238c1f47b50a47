package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import io.baton.policy.rule.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that somebody looks at although no rule finds them wrong. They confirm them or put them right; they cannot refuse.
 *
 * @param name      the gate's name; one of its own in the definition
 * @param label     what is looked at, for people
 * @param owner     the role that looks
 * @param reason    why, one sentence
 * @param when      it is asked for while this holds, or when this cannot be told for want of data; null for always
 * @param paths     the values; what is not there is not asked about
 * @param relaxable whether a variation may leave it out
 */
public record Review(
        String name,
        String label,
        String owner,
        String reason,
        @Nullable Condition when,
        List<FieldPath> paths,
        boolean relaxable) {}
