package io.baton.twin.query;

/** The query is none; the position is where that showed, counted from 0. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    Malformed(String message, int position) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
