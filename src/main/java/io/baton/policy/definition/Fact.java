package io.baton.policy.definition;

import io.baton.policy.rule.FieldPath;

/** A value shown to whoever decides, under a label. */
public record Fact(String label, FieldPath path) {}
