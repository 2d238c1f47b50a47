package io.baton.check.route;

/** What part of the house a route file belongs to; the walls stand between these. */
public enum Area {
    /** The flow of a handoff, in canonical words. */
    HANDOFF,
    /** How one vendor does an operation. */
    SYSTEM,
    /** Ways in. */
    INTAKE,
    /** Ways to tell people. */
    NOTIFY,
    /** What Baton does for its own store. */
    UPKEEP,
    /** What stands at the top of the folder, such as the shared error policy. */
    SHARED
}
