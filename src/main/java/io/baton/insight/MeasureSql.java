package io.baton.insight;

/** The statements that measure ended handoffs. */
final class MeasureSql {

    /** Takes the end to begin at. */
    static final String DUE = """
        select h.id, h.type, h.opened_at, h.finished_at from handoffs h
        where h.finished_at >= ?
          and not exists (select from measured_handoffs m where m.handoff_id = h.id)
        order by h.finished_at limit ?
        """;

    // Rows of the trail that change no state, such as notes, pass on the time of the state they stand in.
    static final String MEASURE = """
        with due as (select * from unnest(?::uuid[], ?::timestamptz[]) as d (id, sla_at)),
        ended as (
          select h.id, h.type, h.state, h.opened_at, h.finished_at, h.claims, due.sla_at
          from due join handoffs h on h.id = due.id where h.finished_at is not null),
        trail as (
          select a.handoff_id, a.action, a.facts, a.at,
            lead(a.at) over trail_of_one as until, lag(a.action) over trail_of_one as before
          from audit a join ended e on e.id = a.handoff_id
          where a.action in ('opened', 'merged', 'claimed', 'released', 'paused', 'retrying', 'parked', 'failed',
            'resumed', 'retried', 'skipped', 'completed', 'cancelled')
          window trail_of_one as (partition by a.handoff_id order by a.seq)),
        spent as (
          select handoff_id, action, facts, before,
            greatest(0, coalesce(extract(epoch from until - at) * 1000, 0))::bigint as millis from trail),
        sums as (
          select handoff_id,
            coalesce(sum(millis) filter (where action in ('paused', 'failed')), 0)::bigint as people,
            coalesce(sum(millis) filter (where action in ('retrying', 'parked')), 0)::bigint as systems,
            count(*) filter (where action = 'merged') as newer_facts,
            count(*) filter (where before = 'failed' and action in ('resumed', 'retried', 'skipped')) as taken_up
          from spent group by handoff_id),
        times as (
          select e.*, coalesce(s.people, 0) as people, coalesce(s.systems, 0) as systems,
            coalesce(s.newer_facts, 0) as newer_facts, coalesce(s.taken_up, 0) as taken_up,
            greatest(s.people + s.systems, (extract(epoch from e.finished_at - e.opened_at) * 1000)::bigint) as cycle
          from ended e left join sums s on s.handoff_id = e.id),
        measured as (
          insert into measured_handoffs (handoff_id, type, state, opened_at, finished_at, sla_at, cycle_millis,
            people_millis, systems_millis, working_millis, runs, newer_facts, asked_anew, taken_up)
          select t.id, t.type, t.state, t.opened_at, t.finished_at, t.sla_at, t.cycle,
            t.people, t.systems, t.cycle - t.people - t.systems, t.claims, t.newer_facts,
            (select count(*) from tasks k where k.handoff_id = t.id and k.outcome = 'FACTS_CHANGED'), t.taken_up
          from times t on conflict do nothing
          returning *),
        people_waits as (
          insert into measured_waits (handoff_id, waits_for, place, owner_role, type, finished_at, times, millis)
          select m.handoff_id, 'PEOPLE', regexp_replace(k.gate, '[#@].*$', ''), k.owner_role, m.type, m.finished_at, count(*),
            sum(greatest(0, extract(epoch from coalesce(k.completed_at, m.finished_at) - k.opened_at) * 1000))::bigint
          from measured m join tasks k on k.handoff_id = m.handoff_id
          group by m.handoff_id, 3, k.owner_role, m.type, m.finished_at),
        system_waits as (
          insert into measured_waits (handoff_id, waits_for, place, owner_role, type, finished_at, times, millis)
          select m.handoff_id, 'SYSTEM', regexp_replace(s.facts::json ->> 'step', '[#@].*$', ''), '', m.type, m.finished_at,
            count(*), sum(s.millis)
          from measured m join spent s on s.handoff_id = m.handoff_id and s.action in ('retrying', 'parked')
          group by m.handoff_id, 3, m.type, m.finished_at),
        failures as (
          insert into measured_failures (handoff_id, kind, code, type, finished_at, times)
          select m.handoff_id, f.kind, f.code, m.type, m.finished_at, count(*)
          from measured m join attempts f on f.handoff_id = m.handoff_id
          group by m.handoff_id, f.kind, f.code, m.type, m.finished_at)
        select * from measured
        """;

    private MeasureSql() {}
}
