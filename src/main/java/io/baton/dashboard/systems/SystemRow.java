package io.baton.dashboard.systems;

import io.baton.api.SystemStatus;
import io.baton.api.SystemStatus.Circuit;
import io.baton.api.SystemStatus.Slots;
import io.baton.api.SystemStatus.View;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system in words. */
record SystemRow(
        View system,
        String name,
        String state,
        String calls,
        @Nullable When success,
        @Nullable When failure,
        @Nullable Slots slots,
        @Nullable Unsent unsent,
        List<Troubles.Trouble> troubles) {

    /** A moment, and how long ago it was. */
    record When(String ago, Stamp at) {}

    /** What it could not send: how much, since when, and why. */
    record Unsent(long notices, When since, String trouble) {}

    static SystemRow of(View system, List<Troubles.Trouble> troubles, Moments moments) {
        return new SystemRow(
                system,
                Words.of(system.name()),
                Words.of(system.state().name()),
                calls(system.circuit()),
                when(system.lastSuccess(), moments),
                when(system.lastFailure(), moments),
                system.slots(),
                unsent(system.unsent(), moments),
                troubles.stream().filter(each -> each.isOf(system.name())).toList());
    }

    private static String calls(Circuit circuit) {
        return switch (circuit) {
            case CLOSED -> "Calls go through";
            case HALF_OPEN -> "Probed: a few calls go through";
            case OPEN -> "No calls: it did not answer";
        };
    }

    private static @Nullable Unsent unsent(SystemStatus.@Nullable Unsent unsent, Moments moments) {
        return unsent == null
                ? null
                : new Unsent(
                        unsent.notices(),
                        new When(moments.ago(unsent.since()), Stamp.of(unsent.since())),
                        unsent.trouble());
    }

    private static @Nullable When when(@Nullable Instant at, Moments moments) {
        return at == null ? null : new When(moments.ago(at), Stamp.of(at));
    }
}
