package io.baton.system.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One system's circuit in this process. Thread-safe. */
public final class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final Duration PROBING = Duration.ofSeconds(1);

    private final String system;
    private final CircuitConfig config;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Drain drain;
    private volatile Instant probeAt = Instant.EPOCH;

    Circuit(String system, CircuitConfig config, Clock clock) {
        this.system = system;
        this.config = config;
        this.clock = clock;
        this.drain = new Drain(config.drainPerSecond());
        this.breaker = CircuitBreaker.of(system, settings(config, clock));
        breaker.getEventPublisher().onStateTransition(this::changed);
    }

    /** Opens on as many failures in a row after a start as in a full window. */
    private static CircuitBreakerConfig settings(CircuitConfig config, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(config.window())
                .minimumNumberOfCalls(Math.max(1, config.window() * config.threshold() / 100))
                .failureRateThreshold(config.threshold())
                .waitDurationInOpenState(config.open())
                .permittedNumberOfCallsInHalfOpenState(config.probes())
                .clock(clock)
                .build();
    }

    /** Whether a call may go; whoever gets true says what became of it. */
    boolean enter() {
        return breaker.tryAcquirePermission();
    }

    /** The system answered the call, with whatever. */
    void answered(long nanos) {
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    /** The call found the system out of order. */
    void unanswered(long nanos, Throwable error) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, error);
    }

    /** The call was not made after all. */
    void notCalled() {
        breaker.releasePermission();
    }

    /** Whether the system is taken to be out of order. */
    boolean away() {
        return state() != State.CLOSED;
    }

    /** OPEN: nothing goes through; HALF_OPEN: probes do; CLOSED: all is well. */
    public State state() {
        return breaker.getState();
    }

    /** How long to park one piece of work: until the system may be asked again, and until its own turn after that. */
    Duration rest(Duration atLeast) {
        Instant now = clock.instant();
        Instant asked = now.plus(atLeast);
        Instant possible = state() == State.OPEN ? probeAt : now.plus(PROBING);
        return Duration.between(now, drain.next(asked.isAfter(possible) ? asked : possible));
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        State now = event.getStateTransition().getToState();
        if (now == State.OPEN) {
            probeAt = clock.instant().plus(config.open());
            LOG.warn("{} does not answer; its work is parked, the next probe is at {}", system, probeAt);
        } else if (now == State.CLOSED) {
            LOG.warn("{} answers again; its parked work goes on", system);
        }
    }
}
