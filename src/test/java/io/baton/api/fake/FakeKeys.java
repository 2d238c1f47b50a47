package io.baton.api.fake;

import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.Claim;
import io.baton.api.idempotency.IdempotencyKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys in memory, with the same rules as the store's. */
public class FakeKeys implements IdempotencyKeys {

    private final Map<Claim.Scope, Row> rows = new HashMap<>();

    private record Row(
            String fingerprint,
            int attempt,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Answer answer) {}

    @Override
    public synchronized Claim claim(Claim.Scope scope, String fingerprint, Terms terms) {
        Row row = rows.get(scope);
        if (row == null || !row.expiresAt().isAfter(terms.now())) {
            return first(scope, fingerprint, 1, terms);
        }
        if (!row.fingerprint().equals(fingerprint)) {
            return new Claim.Taken();
        }
        if (row.answer() != null) {
            return new Claim.Answered(row.answer());
        }
        boolean dead = !row.startedAt().isAfter(terms.now().minus(terms.lease()));
        return dead ? first(scope, fingerprint, row.attempt() + 1, terms) : new Claim.Running();
    }

    @Override
    public synchronized void record(Claim.First claim, Answer answer) {
        rows.computeIfPresent(
                claim.scope(),
                (scope, row) -> row.attempt() == claim.attempt()
                        ? new Row(row.fingerprint(), row.attempt(), row.startedAt(), row.expiresAt(), answer)
                        : row);
    }

    @Override
    public synchronized void release(Claim.First claim) {
        rows.computeIfPresent(claim.scope(), (scope, row) -> row.attempt() == claim.attempt() ? null : row);
    }

    private Claim first(Claim.Scope scope, String fingerprint, int attempt, Terms terms) {
        rows.put(scope, new Row(fingerprint, attempt, terms.now(), terms.now().plus(terms.expiry()), null));
        return new Claim.First(scope, attempt);
    }
}
