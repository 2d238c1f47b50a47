package io.baton.platform.problem;

import java.util.List;
import java.util.Map;

/** A request that is answered by a problem; carries nothing of the body but what the caller sent wrongly. */
@SuppressWarnings("serial") // never serialised; the lists are immutable
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final String detail;
    private final List<FieldError> errors;
    private final Map<String, String> headers;

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, Map.of());
    }

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), Map.of());
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Headers the answer carries beside the problem, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return headers;
    }
}
