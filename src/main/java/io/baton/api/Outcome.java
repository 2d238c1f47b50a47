package io.baton.api;

import io.baton.handoff.Ask;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decides about a task. */
@Schema(
        name = "TaskOutcome",
        description = "MISSING_DATA: SUPPLIED (with values) or RECHECK (it was put right in its system); APPROVAL:"
                + " APPROVED or REJECTED; EXCEPTION: RETRY, or CANCEL the handoff; REVIEW: CONFIRMED, or SUPPLIED with"
                + " the values that were not right.")
public enum Outcome {
    CONFIRMED(Ask.Kind.REVIEW),
    SUPPLIED(Ask.Kind.MISSING_DATA, Ask.Kind.REVIEW),
    RECHECK(Ask.Kind.MISSING_DATA),
    APPROVED(Ask.Kind.APPROVAL),
    REJECTED(Ask.Kind.APPROVAL),
    RETRY(Ask.Kind.EXCEPTION),
    CANCEL(Ask.Kind.EXCEPTION);

    private final Ask.Kind kind;
    private final Ask.Kind also;

    Outcome(Ask.Kind kind) {
        this(kind, kind);
    }

    Outcome(Ask.Kind kind, Ask.Kind also) {
        this.kind = kind;
        this.also = also;
    }

    /** The outcomes that settle a task of this kind, the usual one first. */
    public static Set<Outcome> of(Ask.Kind kind) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.kind == kind || outcome.also == kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a reason must be given, because work is turned down. */
    public boolean needsComment() {
        return this == REJECTED || this == CANCEL;
    }
}
