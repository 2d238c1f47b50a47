package io.baton.api.json;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** A member's name as it stands in a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
