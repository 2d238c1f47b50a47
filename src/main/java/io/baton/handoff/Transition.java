package io.baton.handoff;

/**
 * The one shape of a state change: the handoff's row, its place in the audit chain and the audit row move
 * together in a single statement, and only while the claim is still the newest.
 */
final class Transition {

    /** Parameters: at, actor, action, facts; then those of {@code set}; then id and claim number. */
    static String fenced(String set, String andWhere) {
        return """
        with a as (select ?::timestamptz at, ?::text actor, ?::text act, ?::text facts),
        moved as (
          update handoffs h set %s, updated_at = a.at, audit_seq = h.audit_seq + 1,
            audit_hash = baton_audit_hash(h.audit_hash, h.audit_seq + 1, a.at, a.actor, a.act, a.facts)
          from a where h.id = ? and h.claims = ? and h.state = 'RUNNING' %s
          returning h.id, h.audit_seq, h.audit_hash)
        insert into audit (handoff_id, seq, at, actor, action, facts, hash)
        select m.id, m.audit_seq, a.at, a.actor, a.act, a.facts, m.audit_hash from moved m, a
        """.formatted(set, andWhere);
    }

    /** Parameters: at, actor, action, facts; then those of {@code set}; then the id. Not fenced: for acts from outside. */
    static String open(String set, String andWhere) {
        return fenced(set, andWhere).replace("and h.claims = ? and h.state = 'RUNNING'", "");
    }

    /** Likewise for many: in place of the id an array of them. */
    static String many(String set, String andWhere) {
        return fenced(set, andWhere).replace("h.id = ? and h.claims = ? and h.state = 'RUNNING'", "h.id = any(?)");
    }

    private Transition() {}
}
