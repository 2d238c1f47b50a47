package io.baton.handoff;

/**
 * Where an audit chain is broken.
 *
 * @param handoff whose chain it is
 * @param number  the place in the chain, from 1 on
 * @param fault   what is wrong there
 */
public record BrokenLink(HandoffId handoff, int number, Fault fault) {

    /** The ways a chain can be broken. */
    public enum Fault {
        /** The row is not there, though a later one or the handoff itself says it was. */
        MISSING("the row is missing"),
        /** What the row says, or said before it, does not give its hash. */
        CHANGED("the row or the one before it was changed: the hash does not follow"),
        /** The row stands behind the newest one the handoff knows of. */
        ADDED("the row was added behind the newest one"),
        /** The chain is whole, but the handoff's own record names another newest hash. */
        HEAD_DIFFERS("the handoff's own record names another hash"),
        /** The chain is there, but its handoff is not. */
        NO_HANDOFF("the chain's handoff is missing");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
