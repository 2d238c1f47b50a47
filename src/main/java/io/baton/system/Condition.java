package io.baton.system;

import io.baton.handoff.Failure.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The ways in which a call fails, the same for all vendors; with the vendor's name they are the failure's code. */
public enum Condition {
    /** No connection came about. */
    UNREACHABLE(Kind.TRANSIENT),
    /** The vendor says that it cannot now. */
    UNAVAILABLE(Kind.TRANSIENT),
    /** Another writer holds the record. */
    LOCKED(Kind.TRANSIENT),
    /** Too many calls. */
    THROTTLED(Kind.THROTTLED),
    /** The credentials do not let the call in. */
    UNAUTHORISED(Kind.UNAUTHORISED),
    /** The vendor understood and said no. */
    REFUSED(Kind.PERMANENT),
    /** The vendor holds something that stands against it: a duplicate, several records of one key. A person decides. */
    CONFLICT(Kind.PERMANENT),
    /** The call went out and no answer that can be read came back. */
    REPLY_LOST(Kind.UNKNOWN_OUTCOME),
    /** The vendor broke over the call. */
    BROKE(Kind.UNKNOWN_OUTCOME),
    /** The vendor has not answered of late, so it is left alone for a while. */
    CIRCUIT_OPEN(Kind.PARKED),
    /** The vendor takes no more calls than it is getting already. */
    NO_SLOT(Kind.PARKED);

    private static final Set<Condition> OUTAGES = EnumSet.of(UNREACHABLE, UNAVAILABLE, REPLY_LOST, BROKE);

    private final Kind kind;

    Condition(Kind kind) {
        this.kind = kind;
    }

    /** What the ledger does about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether it speaks against the vendor as a whole; a locked record or a refusal is an answer. */
    public boolean outage() {
        return OUTAGES.contains(this);
    }

    /** What an HTTP status says of a call that failed. */
    public static Condition ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> UNAUTHORISED;
            case 300, 409 -> CONFLICT;
            case 408, 425, 503 -> UNAVAILABLE;
            case 423 -> LOCKED;
            case 429 -> THROTTLED;
            default -> status >= 500 ? BROKE : REFUSED;
        };
    }
}
