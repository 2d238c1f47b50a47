package io.baton.platform.problem;

/** How a person reads a problem. A room with pages of its own replaces the plain one by a bean of its own. */
public interface ErrorPage {

    /** A whole HTML page, with everything escaped that came from outside. */
    String html(ProblemException problem);

    /** The same as a part that htmx puts into the page that is shown; one element. */
    String part(ProblemException problem);
}
