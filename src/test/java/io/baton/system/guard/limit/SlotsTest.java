package io.baton.system.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.system.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlotsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final Slots slots = new Slots("netsuite", 15, clock);

    private boolean take() throws InterruptedException {
        return slots.take(Duration.ofMillis(20));
    }

    private void grant(int many) {
        slots.grant(many, clock.instant().plus(MINUTE));
    }

    @Test
    void before_anything_is_granted_nobody_gets_in() throws InterruptedException {
        assertThat(take()).isFalse();
        assertThat(slots.allotted()).isZero();
    }

    @Test
    void as_many_get_in_as_were_granted() throws InterruptedException {
        grant(2);

        assertThat(take()).isTrue();
        assertThat(take()).isTrue();
        assertThat(take()).isFalse();
        assertThat(slots.inUse()).isEqualTo(2);

        slots.giveBack();
        assertThat(take()).isTrue();
    }

    @Test
    void a_smaller_share_holds_at_once_though_calls_under_way_go_on() throws InterruptedException {
        grant(3);
        take();
        take();
        take();

        slots.shrinkTo(1);

        assertThat(slots.inUse()).isEqualTo(3);
        slots.giveBack();
        slots.giveBack();
        assertThat(take()).isFalse();
        slots.giveBack();
        assertThat(take()).isTrue();
        assertThat(slots.inUse()).isEqualTo(1);
    }

    @Test
    void a_larger_share_is_there_at_once() throws InterruptedException {
        grant(1);
        take();

        grant(2);

        assertThat(take()).isTrue();
        assertThat(take()).isFalse();
    }

    @Test
    void when_the_lease_is_over_nobody_gets_in() throws InterruptedException {
        grant(2);
        clock.advance(MINUTE);

        assertThat(take()).isFalse();
        assertThat(slots.allotted()).isZero();
        assertThat(slots.inUse()).isZero();
    }
}
