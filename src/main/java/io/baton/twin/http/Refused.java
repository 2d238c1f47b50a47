package io.baton.twin.http;

import org.jspecify.annotations.Nullable;

/** Ends a call with the vendor's own error answer; never leaves a twin. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Answer answer;

    public Refused(Answer answer) {
        super("answered " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer == null ? Answer.empty(500) : answer;
    }
}
