package io.baton.handoff;

import java.util.List;

/** What a handoff's route may do, read from the route and not by running it. Thread-safe. */
public interface Itinerary {

    /** The steps of a handoff of that type in the order they are written; empty when no route runs it. */
    List<Leg> of(String handoffType);

    /**
     * One step.
     *
     * @param step  its key; in a split or a loop the part before the place
     * @param calls the operations it may call, such as {@code erp.upsert-customer}
     */
    record Leg(String step, List<String> calls) {

        /** Whether the recorded key is this step's, in a split or not. */
        public boolean recordedAs(String key) {
            return key.equals(step) || key.startsWith(step + "#") || key.startsWith(step + "@");
        }

        /** Whether it only reads, by the names of its operations. */
        public boolean onlyReads() {
            return calls.stream().allMatch(call -> call.matches("[^.]+\\.(read|find|check)-.*"));
        }
    }
}
