package io.baton.api.idempotency;

import io.baton.api.ApiConfig;
import io.baton.api.idempotency.IdempotencyKeys.Terms;
import io.baton.platform.RetryableFailure;
import io.baton.platform.TerminalFailure;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemDetail;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.Problems;
import io.baton.platform.problem.StandardProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Carries a request out once for its key. Problems are answers too and are given again; our own failures are not. */
@ApplicationScoped
public class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);

    private final IdempotencyKeys keys;
    private final Problems problems;
    private final ApiConfig.Idempotency config;
    private final Clock clock;

    public Idempotency(IdempotencyKeys keys, Problems problems, ApiConfig config, Clock clock) {
        this.keys = keys;
        this.problems = problems;
        this.config = config.idempotency();
        this.clock = clock;
    }

    /** The answer: the work's, or the first one again. */
    public Answer once(KeyedRequest request, Supplier<Answer> work) {
        if (request.key().isEmpty()) {
            return work.get();
        }
        Claim.Scope scope = new Claim.Scope(request.principal(), request.key().get());
        Terms terms = new Terms(clock.instant().truncatedTo(ChronoUnit.MICROS), config.expiry(), config.lease());
        Claim claim = keys.claim(scope, request.fingerprint(), terms);
        if (claim instanceof Claim.Answered answered) {
            return answered.answer();
        }
        if (claim instanceof Claim.First first) {
            return carryOut(first, request, work);
        }
        throw claim instanceof Claim.Running ? running() : taken();
    }

    private Answer carryOut(Claim.First claim, KeyedRequest request, Supplier<Answer> work) {
        boolean answered = false;
        try {
            Answer answer = answer(request, work);
            answered = true;
            remember(claim, answer);
            return answer;
        } finally {
            if (!answered) {
                keys.release(claim);
            }
        }
    }

    private Answer answer(KeyedRequest request, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (ProblemException problem) {
            if (problem.code().status() >= 500) {
                throw problem;
            }
            return answer(problem, request);
        } catch (TerminalFailure failure) {
            return answer(StandardProblems.refused(failure), request);
        }
    }

    private Answer answer(ProblemException problem, KeyedRequest request) {
        String body = problems.json(problem, request.path());
        return new Answer(problem.code().status(), ProblemDetail.MEDIA_TYPE, null, body);
    }

    /** The work is done: a store that fails now must not turn its answer into a failure. */
    private void remember(Claim.First claim, Answer answer) {
        try {
            keys.record(claim, answer);
        } catch (RetryableFailure e) {
            LOG.warn("an answer was given but could not be remembered for its idempotency key", e);
        }
    }

    private static ProblemException running() {
        return new ProblemException(
                ProblemCode.API_REQUEST_IN_PROGRESS,
                "Ask again in a moment; the answer will be the first request's.",
                List.of(),
                Map.of("Retry-After", "1"));
    }

    private static ProblemException taken() {
        return new ProblemException(
                ProblemCode.API_KEY_REUSED, "This Idempotency-Key came with another path or body; use a new key.");
    }
}
