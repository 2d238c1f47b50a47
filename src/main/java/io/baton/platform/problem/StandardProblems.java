package io.baton.platform.problem;

import io.baton.platform.TerminalFailure;
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
