package io.baton.policy.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether a variation holds, and its condition in words with the deal's values. */
@RegisterForReflection
public record ToldVariation(String name, Holds holds, String when) {

    /** What can be said of a condition. */
    public enum Holds {
        YES,
        NO,
        /** What it compares is not there or cannot be read: approvals are asked for as if it held, and it relaxes nothing. */
        UNKNOWN
    }
}
