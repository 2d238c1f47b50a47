package io.baton.check;

import java.util.Set;

/** The addresses of routes and mappings that Java uses, so that the check does not miss a caller. */
public final class Entrances {

    /** Kept in step with the code by a test. */
    public static final Set<String> ALL = Set.of("direct:intake.change-noticed");

    private Entrances() {}
}
