package io.baton.twin.salesforce.record;

/** A record's place in the order of SystemModstamp, ids settling a tie. */
record Stamp(long seconds, String id) implements Comparable<Stamp> {

    @Override
    public int compareTo(Stamp other) {
        int order = Long.compare(seconds, other.seconds);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
