package io.baton.api.idempotency;

import java.time.Duration;
import java.time.Instant;

/** Remembers which request used a key, and how it was answered. Of concurrent claims of a key, one is first. */
public interface IdempotencyKeys {

    Claim claim(Claim.Scope scope, String fingerprint, Terms terms);

    /** Remembers the answer, unless another attempt has taken over since. */
    void record(Claim.First claim, Answer answer);

    /** Forgets the claim, so that the request can be made again. */
    void release(Claim.First claim);

    /**
     * The time a claim is made at, and how long it counts.
     *
     * @param expiry after this the key is free again
     * @param lease  after this a first request without an answer is taken for dead
     */
    record Terms(Instant now, Duration expiry, Duration lease) {

        Instant expiresAt() {
            return now.plus(expiry);
        }

        Instant deadBefore() {
            return now.minus(lease);
        }
    }
}
