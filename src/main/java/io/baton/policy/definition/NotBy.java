package io.baton.policy.definition;

import io.baton.policy.rule.FieldPath;

/** Somebody who may not approve. */
public sealed interface NotBy {

    /** Whoever supplied a value that is decided on, or asked again after a rejection. */
    record Requester() implements NotBy {

        /** As definitions call it. */
        public static final String WORD = "requester";
    }

    /** The person whose mail address or sign-in name stands there; it is one of the approval's facts. */
    record Named(FieldPath path) implements NotBy {}
}
