package io.baton.api.idempotency;

/** What the store says about a key. */
public sealed interface Claim {

    /** The request is the first, or takes the place of one that died: carry it out, then record or release. */
    record First(Scope scope, int attempt) implements Claim {}

    /** The request was answered: give this again. */
    record Answered(Answer answer) implements Claim {}

    /** The first request is still being carried out. */
    record Running() implements Claim {}

    /** The key belongs to another request. */
    record Taken() implements Claim {}

    /** Whose key it is: two callers may use the same one. */
    record Scope(String principal, String key) {}
}
