package io.baton.platform.problem;

import java.util.Locale;

/** Every code an HTTP answer of ours may carry, with its status and its title; codes are never renamed. */
public enum ProblemCode {
    API_MALFORMED_BODY(400, "The body is not acceptable JSON"),
    API_INVALID_PARAMETER(400, "A parameter or header cannot be used"),
    API_UNAUTHENTICATED(401, "Sign in first"),
    API_FORBIDDEN(403, "You may not do this"),
    API_CROSS_SITE(403, "Another site sent this"),
    API_NOT_FOUND(404, "There is no such thing"),
    API_METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    API_NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    API_REQUEST_IN_PROGRESS(409, "The first request with this key is still running"),
    API_STALE_VERSION(409, "The task has changed since you read it"),
    API_TASK_CLOSED(409, "The task is already closed"),
    API_TASK_CLAIMED(409, "Someone else has claimed the task"),
    API_HANDOFFS_UNDER_WAY(409, "Handoffs under way stand against it"),
    API_HANDOFF_STATE(409, "The handoff's state does not allow this"),
    API_PLAN_CHANGED(409, "The plan is no longer what would happen"),
    API_BODY_TOO_LARGE(413, "The body is too large"),
    API_UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    API_INVALID_BODY(422, "Fields of the body are missing or wrong"),
    API_UNKNOWN_EVENT_TYPE(422, "No handoff begins with this event type"),
    API_KEY_REUSED(422, "The idempotency key was used for another request"),
    API_OUTCOME_REFUSED(422, "The task cannot be settled this way"),
    API_REFUSED(422, "The request was refused"),
    API_BAD_REQUEST(400, "The request cannot be understood"),
    API_TOO_MANY_REQUESTS(429, "Too many requests"),
    API_INTERNAL(500, "Something went wrong on our side"),
    API_UNAVAILABLE(503, "A part Baton needs is not available; try again");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that names this kind of problem; it is an identifier and leads nowhere. */
    public String type() {
        return "urn:baton:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a bare status, as the HTTP layer below us gives it. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> API_UNAUTHENTICATED;
            case 403 -> API_FORBIDDEN;
            case 404 -> API_NOT_FOUND;
            case 405 -> API_METHOD_NOT_ALLOWED;
            case 406 -> API_NOT_ACCEPTABLE;
            case 413 -> API_BODY_TOO_LARGE;
            case 415 -> API_UNSUPPORTED_MEDIA_TYPE;
            case 422 -> API_INVALID_BODY;
            case 429 -> API_TOO_MANY_REQUESTS;
            case 503 -> API_UNAVAILABLE;
            default -> status < 500 ? API_BAD_REQUEST : API_INTERNAL;
        };
    }
}
