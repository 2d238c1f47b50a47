package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import io.baton.policy.rule.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named gate between fields: a statement that must be true of them.
 *
 * @param path  the field that is put right when it is not
 * @param when  the rule counts only while this holds; null for always
 * @param must  the statement
 * @param facts what its owner is shown besides
 * @param relaxable whether a variation may leave it out
 */
public record FieldGate(
        String name,
        FieldPath path,
        Ownership ownership,
        @Nullable Condition when,
        Condition must,
        List<Fact> facts,
        boolean relaxable) {}
