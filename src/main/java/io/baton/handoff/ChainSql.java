package io.baton.handoff;

/** The statements that hold audit chains against themselves; the hash is computed where it was made, in the store. */
final class ChainSql {

    /** Parameters: the id behind which to go on, and how many handoffs to look at. One row, one snapshot. {@code %1$s} is what the tables' names begin with. */
    static final String BATCH = """
        with part as (select id, audit_seq, audit_hash from %1$shandoffs where id > ? order by id limit ?),
        links as (
          select a.handoff_id, a.seq, a.hash, row_number() over chain as place,
            a.hash = baton_audit_hash(lag(a.hash, 1, '') over chain, a.seq, a.at, a.actor, a.action, a.facts) as follows
          from %1$saudit a join part p on p.id = a.handoff_id
          window chain as (partition by a.handoff_id order by a.seq)),
        ends as (
          select p.id, p.audit_seq, p.audit_hash, coalesce(max(l.seq), 0) as last,
            coalesce(max(l.hash) filter (where l.seq = p.audit_seq), '') as head
          from part p left join links l on l.handoff_id = p.id group by p.id, p.audit_seq, p.audit_hash),
        broken as (
          select handoff_id, place as seq, 'MISSING' as fault from links where seq <> place
          union all select handoff_id, seq, 'CHANGED' from links where seq = place and not follows
          union all select id, last + 1, 'MISSING' from ends where last < audit_seq
          union all select id, audit_seq + 1, 'ADDED' from ends where last > audit_seq
          union all select id, audit_seq, 'HEAD_DIFFERS' from ends where last = audit_seq and head <> audit_hash)
        select (select count(*) from part) as handoffs, (select count(*) from links) as rows,
          (select id from part order by id desc limit 1) as last, b.handoff_id, b.seq, b.fault
        from (select 1) one
        left join (select * from broken order by handoff_id, seq, fault limit 1) b on true
        """;

    static final String WITHOUT_HANDOFF = """
        select handoff_id, seq, 'NO_HANDOFF' as fault from %1$saudit a
        where not exists (select 1 from %1$shandoffs h where h.id = a.handoff_id) order by handoff_id, seq limit 1
        """;

    private ChainSql() {}
}
