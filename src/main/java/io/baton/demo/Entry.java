package io.baton.demo;

import java.time.Instant;

/** One line of the timeline: when, which deal, what happened. */
record Entry(Instant at, String deal, Mood mood, String text) {

    /** What a line's colour says. */
    enum Mood {
        PLAIN,
        GOOD,
        ASKING,
        BAD
    }
}
