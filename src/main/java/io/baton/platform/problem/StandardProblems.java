package io.baton.platform.problem;

import io.baton.platform.TerminalFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The problems that say the same everywhere. */
public final class StandardProblems {

    private StandardProblems() {}

    public static ProblemException unauthenticated() {
        return new ProblemException(
                ProblemCode.API_UNAUTHENTICATED, "Send a bearer token that Baton knows; see WWW-Authenticate.");
    }

    public static ProblemException forbidden() {
        return new ProblemException(ProblemCode.API_FORBIDDEN, "None of your roles allows this.");
    }

    /** A browser sent it on behalf of a page that is not ours. */
    public static ProblemException crossSite() {
        return new ProblemException(
                ProblemCode.API_CROSS_SITE, "What changes something is taken from Baton's own pages alone.");
    }

    /** More than the caller's budget; {@code Retry-After} says in whole seconds when there is room again. */
    public static ProblemException tooMany(Duration wait) {
        String seconds = Long.toString(wait.plusMillis(999).toSeconds());
        return new ProblemException(
                ProblemCode.API_TOO_MANY_REQUESTS,
                "Send it again in " + seconds + " s.",
                List.of(),
                Map.of("Retry-After", seconds));
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemCode.API_NOT_FOUND, what);
    }

    public static ProblemException internal() {
        return new ProblemException(
                ProblemCode.API_INTERNAL, "The request could not be carried out; the log says why.");
    }

    /** A failure that another try would meet again; its message names no secret. */
    public static ProblemException refused(TerminalFailure failure) {
        return new ProblemException(ProblemCode.API_REFUSED, failure.code() + ": " + failure.getMessage());
    }

    public static ProblemException unavailable() {
        return new ProblemException(
                ProblemCode.API_UNAVAILABLE,
                "Nothing is lost: send it again later.",
                List.of(),
                Map.of("Retry-After", "5"));
    }

    /** A parameter of the query or the path that cannot be used. */
    public static ProblemException parameter(String name, String detail) {
        return new ProblemException(
                ProblemCode.API_INVALID_PARAMETER, name + ": " + detail, List.of(FieldError.parameter(name, detail)));
    }

    /** A header that cannot be used. */
    public static ProblemException header(String name, String detail) {
        return new ProblemException(
                ProblemCode.API_INVALID_PARAMETER, name + ": " + detail, List.of(FieldError.header(name, detail)));
    }
}
