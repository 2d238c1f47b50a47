package io.baton.chaos;

import java.util.List;

/** A demo deal, how many of ten are of it, and where its handoff comes to rest while nobody answers. */
record Shape(String template, int ofTen, String rest) {

    static final List<Shape> ALL = List.of(
            new Shape("clean-fixed-fee", 4, "COMPLETED"),
            new Shape("clean-time-and-materials", 3, "COMPLETED"),
            new Shape("clean-retainer", 1, "COMPLETED"),
            new Shape("missing-details", 1, "WAITING"),
            new Shape("low-margin", 1, "WAITING"));

    String order(int count, String prefix) {
        return "{\"template\":\"" + template + "\",\"count\":" + count + ",\"prefix\":\"" + prefix + "\"}";
    }
}
