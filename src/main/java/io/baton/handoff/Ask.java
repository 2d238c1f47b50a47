package io.baton.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * What a gate asks of one role before a handoff may go on; it becomes a task.
 *
 * @param kind     what is asked for
 * @param gate     the checkpoint's, approval's or review's name (for an exception: the failed step's key)
 * @param owner    the role that settles it
 * @param title    one line for a person's list
 * @param problems the fields to supply or to look at; empty for approvals and exceptions
 * @param facts    what to decide on, as an object of label to value; its digest binds an approval to these facts
 * @param due      when the owner should have settled it
 */
public record Ask(
        Kind kind, String gate, String owner, String title, List<Problem> problems, JsonNode facts, Instant due) {

    /** The kinds of tasks people get. */
    public enum Kind {
        MISSING_DATA,
        APPROVAL,
        EXCEPTION,
        REVIEW
    }
}
