package io.baton.chaos;

import java.util.List;

/** A demo deal, and how many of ten are of it. The last two wait for people, see {@link Colleagues}. */
record Shape(String template, int ofTen) {

    static final List<Shape> ALL = List.of(
            new Shape("clean-fixed-fee", 4),
            new Shape("clean-time-and-materials", 3),
            new Shape("clean-retainer", 1),
            new Shape("missing-details", 1),
            new Shape("low-margin", 1));

    String order(int count, String prefix) {
        return "{\"template\":\"" + template + "\",\"count\":" + count + ",\"prefix\":\"" + prefix + "\"}";
    }
}
