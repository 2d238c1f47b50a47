package io.baton.dashboard.errors;

import io.baton.dashboard.Frames;
import io.baton.platform.problem.ErrorPage;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws up the pages for errors. They need neither the database nor anybody signed in: either may be what is wrong. */
@ApplicationScoped
public class PeopleErrors implements ErrorPage {

    private final Frames frames;

    public PeopleErrors(Frames frames) {
        this.frames = frames;
    }

    @Override
    public String html(ProblemException problem) {
        int status = problem.code().status();
        String heading = heading(status);
        return new TroublePage(frames.anonymous(heading), code(problem), heading, problem.detail(), advice(status))
                .render();
    }

    @Override
    public String part(ProblemException problem) {
        int status = problem.code().status();
        return new TroublePart(heading(status), problem.detail(), advice(status)).render();
    }

    /** With the title, unless the sentence on the page is the same. */
    private static String code(ProblemException problem) {
        String title = problem.code().title();
        String status = "Error " + problem.code().status();
        return problem.detail().startsWith(title) ? status : status + ": " + title;
    }

    private static String heading(int status) {
        return switch (status) {
            case 400, 422 -> "That could not be understood";
            case 401 -> "Please sign in";
            case 403 -> "This is not yours to see or do";
            case 404 -> "Nothing is here";
            case 409 -> "Somebody was first";
            case 429 -> "Too much at once";
            case 503 -> "Baton cannot answer just now";
            default -> status < 500 ? "That did not work" : "Something broke on our side";
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "Sign in, then come back to this page.";
            case 403 -> "If it should be, ask whoever gives out roles in your firm.";
            case 404 -> "The address may be old or mistyped. Your work and the board are a step away.";
            case 429, 503 -> "Nothing is lost. Wait a moment, then load the page again.";
            default ->
                status < 500
                        ? "Go back, and try it another way."
                        : "Nothing is lost: what was under way goes on. The log says what it was; try again in a moment.";
        };
    }
}
