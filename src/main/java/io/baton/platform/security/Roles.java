package io.baton.platform.security;

/** The roles that are Baton's own; the owner roles beside them are configuration. */
public final class Roles {

    /** May see everything, settle exceptions, and retry, skip and cancel by hand. */
    public static final String OPERATOR = "operator";

    /** May see handoffs, tasks, systems and the list of events. */
    public static final String VIEWER = "viewer";

    /** A machine that opens handoffs. */
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
