package io.baton.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do to one handoff by hand. Each act is one transaction, and in the audit trail with who and why. */
public interface OperatorDesk {

    /** Makes a {@code FAILED}, {@code RETRYING} or {@code WAITING} handoff due now, with values by path if there are any. */
    Answer retry(Act act, Map<String, JsonNode> values);

    /** Records the step a handoff broke at as done, with the variables it would have changed, and makes it due now. */
    Answer skip(Act act, String step, @Nullable ObjectNode result);

    /** Ends a handoff that is not running, closes its tasks and opens its compensation. */
    Answer cancel(Act act);

    /** Who does it to which handoff, and why. */
    record Act(UUID handoff, String by, String reason) {}

    /** What the desk says. */
    sealed interface Answer {

        /** It is done; the handoff as it is now. */
        record Done(HandoffDetail handoff) implements Answer {}

        /** There is no such handoff. */
        record Unknown() implements Answer {}

        /** The handoff's state stands against it; the detail says what to do instead. */
        record Refused(String detail) implements Answer {}

        /** Values are wrong; errors point into the request's body. */
        record Invalid(List<FieldError> errors) implements Answer {}
    }
}
