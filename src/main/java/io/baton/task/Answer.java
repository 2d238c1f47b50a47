package io.baton.task;

import java.util.List;
import java.util.UUID;

/** What becomes of a person's answer. */
public sealed interface Answer {

    /**
     * It is stored.
     *
     * @param resumed whether the handoff was made due or ended by it; false while others are still asked
     */
    record Done(UUID task, UUID handoff, boolean resumed) implements Answer {}

    /**
     * It cannot be stored, and nothing was.
     *
     * @param code   the most important reason
     * @param detail one sentence for the person
     * @param fields what is wrong with which value; empty when the reason lies elsewhere
     */
    record Refused(Code code, String detail, List<FieldFault> fields) implements Answer {}

    /** What is wrong with the value for one path. */
    record FieldFault(String path, Code code, String message) {}

    /** Why an answer is refused. */
    enum Code {
        /** No such task. */
        TASK_UNKNOWN,
        /** Somebody or something was first; the task is closed. */
        TASK_NOT_OPEN,
        /** Another person has claimed it, and it was not taken over. */
        TASK_CLAIMED,
        /** It asks for other things than the person saw. */
        TASK_CHANGED,
        /** The outcome is not one of this kind of task. */
        TASK_WRONG_OUTCOME,
        /** A value for a path that was not asked for. */
        TASK_UNKNOWN_FIELD,
        /** The value can only be put right in its own system. */
        TASK_FIELD_AT_SOURCE,
        /** The value is of the wrong form. */
        TASK_WRONG_VALUE,
        /** An asked value is not there. */
        TASK_VALUE_MISSING,
        /** The same person has already approved for another role. */
        TASK_SAME_PERSON,
        /** The person asked for what is to be approved: the policy names them under {@code notBy}. */
        TASK_REQUESTER
    }
}
