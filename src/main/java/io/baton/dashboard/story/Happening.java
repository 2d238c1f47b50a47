package io.baton.dashboard.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a story.
 *
 * @param at     when it last happened
 * @param mood   what its colour says
 * @param who    a person, a machine, or Baton
 * @param what   in a sentence
 * @param detail more about it; null for nothing
 * @param system which systems were called; empty text for none
 * @param took   how long it took, in words; null where that means nothing
 * @param times  how often in a row
 */
record Happening(
        Instant at,
        Mood mood,
        String who,
        String what,
        @Nullable String detail,
        String system,
        @Nullable String took,
        int times) {

    /** What a line's colour says. */
    enum Mood {
        DONE,
        ASKING,
        TROUBLE,
        PLAIN
    }

    /** Whether the other one is the same again. */
    boolean isLike(Happening other) {
        return what.equals(other.what) && who.equals(other.who) && mood == other.mood && took == null;
    }

    /** The same once more, at the later time. */
    Happening and(Happening later) {
        return new Happening(later.at, mood, who, what, later.detail, system, took, times + 1);
    }
}
