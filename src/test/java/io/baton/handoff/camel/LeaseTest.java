package io.baton.handoff.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaseTest {

    private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5); // ticks may overflow
    private final Lease lease = new Lease(Duration.ofSeconds(30), ticks.get(), ticks::get);

    @Test
    void a_call_may_begin_in_the_first_two_thirds() {
        pass(Duration.ofMillis(19_999));

        assertThat(lease.holds()).isTrue();
    }

    @Test
    void no_call_begins_in_the_last_third() {
        pass(Duration.ofSeconds(20));

        assertThat(lease.holds()).isFalse();
    }

    @Test
    void a_renewal_counts_from_before_it_was_asked_for() {
        pass(Duration.ofSeconds(10));
        long asOf = ticks.get();
        pass(Duration.ofSeconds(10));

        lease.renewed(asOf);

        assertThat(lease.holds()).isTrue();
        pass(Duration.ofSeconds(10));
        assertThat(lease.holds()).isFalse();
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }
}
