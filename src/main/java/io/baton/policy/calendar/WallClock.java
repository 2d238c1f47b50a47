package io.baton.policy.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Turns local times into instants so that later times are never earlier instants. A time that the clocks skip is the
 * moment they skip it, so hours inside the gap are none; of a time that comes twice the first is meant, so hours around
 * the overlap are longer and none is counted twice.
 */
record WallClock(ZoneId zone) {

    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        boolean skipped = change != null && change.isGap();
        return skipped ? change.getInstant() : local.toInstant(zone.getRules().getOffset(local));
    }

    Stretch stretch(LocalDate day, Hours hours) {
        LocalDate lastDay = hours.lastToDaysEnd() ? day.plusDays(1) : day;
        return new Stretch(instant(day.atTime(hours.opens())), instant(lastDay.atTime(hours.closes())));
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
