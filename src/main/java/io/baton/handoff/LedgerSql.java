package io.baton.handoff;

/** The statements of the hot path; every change of state is one. */
final class LedgerSql {

    static final String CLAIM = """
        with a as (select ?::timestamptz at, ?::text actor, ?::text version),
        due as (
          select id from handoffs where type = ? and due_at <= ?
          order by due_at limit ? for update skip locked),
        moved as (
          update handoffs h set state = 'RUNNING', claims = h.claims + 1, due_at = ?, lease_owner = a.actor,
            version_hash = a.version, updated_at = a.at, audit_seq = h.audit_seq + 1,
            audit_hash = baton_audit_hash(h.audit_hash, h.audit_seq + 1, a.at, a.actor, 'claimed',
              '{"claim":' || (h.claims + 1) || ',"version":"' || a.version || '"}')
          from a, due where h.id = due.id returning h.*),
        noted as (
          insert into audit (handoff_id, seq, at, actor, action, facts, hash)
          select m.id, m.audit_seq, a.at, a.actor, 'claimed', '{"claim":' || m.claims || ',"version":"' || a.version || '"}',
            m.audit_hash
          from moved m, a)
        select * from moved order by opened_at
        """;

    static final String NEXT_DUE =
            "select due_at from handoffs where type = ? and due_at is not null order by due_at limit 1";

    // The share lock makes the fence strict: a claim in flight waits for this insert, or this insert for it.
    static final String RECORD = """
        insert into steps (handoff_id, step_key, revision, claim, body, variables, started_at, recorded_at)
        select id, ?, ?, claims, ?, ?, ?, ? from handoffs
          where id = ? and claims = ? and state = 'RUNNING' for share
        on conflict (handoff_id, step_key) do update set
          revision = excluded.revision, claim = excluded.claim, body = excluded.body,
          variables = excluded.variables, started_at = excluded.started_at, recorded_at = excluded.recorded_at, skipped = null
          where steps.revision < excluded.revision
        """;

    // With the ids that the step learnt; rows of the map in one order for all, so that no two steps wait for each
    // other.
    static final String RECORD_IDS = """
        with recorded as (
        %s  returning handoff_id, step_key, recorded_at),
        mapped as (
          insert into external_ids as m (object, key, system, id, handoff_id, step_key, recorded_at)
          select i.*, r.* from recorded r,
            (select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as l(object, key, system, id)
             order by object, key, system) i
          on conflict (object, key, system) do update set previous_id = m.id, id = excluded.id,
            handoff_id = excluded.handoff_id, step_key = excluded.step_key, recorded_at = excluded.recorded_at
            where m.id <> excluded.id
          returning previous_id)
        select (select count(*) from recorded) as recorded, (select count(previous_id) from mapped) as changed
        """.formatted(RECORD);

    static final String FINISH = Transition.fenced(
            "state = 'COMPLETED', due_at = null, lease_owner = null, waiting_for = null, owner_role = null, "
                    + "failure_code = null, failure_message = null, failing_since = null, finished_at = a.at",
            "and h.revision = ?");

    static final String PAUSE = Transition.fenced(
            "state = 'WAITING', due_at = ?, lease_owner = null, waiting_for = ?, owner_role = ?, attempt = 0, "
                    + "failure_code = null, failure_message = null, failing_since = null",
            "and h.revision = ?");

    static final String RETRY = Transition.fenced(
            "state = 'RETRYING', due_at = ?, lease_owner = null, waiting_for = ?, owner_role = ?, attempt = ?, "
                    + "failing_since = coalesce(?::timestamptz, a.at), failure_code = ?, failure_message = ?",
            "");

    static final String PARK = Transition.fenced(
            "state = 'RETRYING', due_at = ?, lease_owner = null, waiting_for = ?, owner_role = ?, attempt = ?, "
                    + "failing_since = ?::timestamptz, failure_code = ?, failure_message = ?",
            "");

    static final String FAIL = Transition.fenced(
            "state = 'FAILED', due_at = null, lease_owner = null, waiting_for = ?, owner_role = ?, "
                    + "failing_since = coalesce(h.failing_since, a.at), failure_code = ?, failure_message = ?",
            "");

    static final String RELEASE = Transition.fenced("state = 'RECEIVED', due_at = a.at, lease_owner = null", "");

    static final String RENEW = """
        update handoffs h set due_at = ? from unnest(?::uuid[], ?::int[]) as mine(id, claims)
        where h.id = mine.id and h.claims = mine.claims and h.state = 'RUNNING' returning h.id, h.claims
        """;

    static final String ATTEMPT = """
        insert into attempts (handoff_id, claim, step_key, at, kind, code, message, next_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    // One row says that a step was parked, however often the system was found silent again.
    static final String PARKING = """
        insert into attempts (handoff_id, claim, step_key, at, kind, code, message, next_at)
        select p.* from (values (?::uuid, ?::int, ?::text, ?::timestamptz, ?::text, ?::text, ?::text, ?::timestamptz))
          as p (id, claim, step, at, kind, code, message, next)
        where not exists (
          select from attempts a where a.handoff_id = p.id and a.step_key = p.step and a.code = p.code)
        on conflict do nothing
        """;

    private LedgerSql() {}
}
