package io.baton.twin.query;

import java.util.Locale;

/** A word, a literal or a sign of a query, and where it stands. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        TIME,
        SIGN,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN)
                && text.toUpperCase(Locale.ROOT).equals(word);
    }
}
