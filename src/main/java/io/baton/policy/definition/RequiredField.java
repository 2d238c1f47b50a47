package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import io.baton.policy.rule.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * A field that must be there; with a condition only while it holds.
 *
 * @param relaxable whether a variation may leave it out
 */
public record RequiredField(
        FieldPath path, Ownership ownership, @Nullable Condition when, boolean relaxable) {}
