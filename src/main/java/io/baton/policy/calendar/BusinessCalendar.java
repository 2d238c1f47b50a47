package io.baton.policy.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts time as the people count it who work by this calendar. Immutable and thread-safe. A count that uses up the last
 * of a day's hours ends at closing, not at the next opening.
 */
public interface BusinessCalendar {

    /** What definitions call it. */
    String name();

    /**
     * When the amount has gone by: first its days, then its hours. A count that begins outside open time begins at the
     * next opening, and an amount of zero gives just that beginning. A day on is the same local time on the next
     * business day; where that day is not open at this time, its next opening or, past the last one, its closing.
     *
     * @throws io.baton.platform.TerminalFailure when the calendar has no open time in a whole year
     */
    Instant after(Instant from, Amount amount);

    /** How much open time lies between the two; negative when {@code to} is before {@code from}. */
    Duration between(Instant from, Instant to);

    /** Whether somebody works at this moment; the moment of opening is in, that of closing is not. */
    boolean isOpen(Instant at);
}
