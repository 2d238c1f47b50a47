-- What handoffs took, measured once when they have ended, so that figures of years are read without their audit trails.
-- Rows hold no text of people and stay when a handoff is archived.
create table measured_handoffs (
  handoff_id     uuid        primary key,
  type           text        not null,
  state          text        not null,          -- COMPLETED or CANCELLED
  opened_at      timestamptz not null,
  finished_at    timestamptz not null,
  sla_at         timestamptz,                   -- when it should have ended, by the definition in force when it was measured
  cycle_millis   bigint      not null,          -- from its opening to its end; the sum of the next three
  people_millis  bigint      not null,          -- waiting on people: WAITING and FAILED
  systems_millis bigint      not null,          -- waiting on systems: RETRYING, parked or not
  working_millis bigint      not null,
  runs           integer     not null,
  newer_facts    integer     not null,          -- newer data came in while it was under way: its steps were made again
  asked_anew     integer     not null,          -- approvals asked again, because what they were asked on changed
  taken_up       integer     not null           -- times it had failed and was taken up again
);
create index measured_handoffs_of_a_type on measured_handoffs (type, finished_at, handoff_id);
create index measured_handoffs_newest on measured_handoffs (finished_at);

-- What an ended handoff waited for: a role at a gate or, where it failed, at a step; or a system at a step.
create table measured_waits (
  handoff_id  uuid        not null,
  waits_for   text        not null check (waits_for in ('PEOPLE', 'SYSTEM')),
  place       text        not null,             -- a gate or a step key without its place in splits and loops
  owner_role  text        not null,             -- empty for a system
  type        text        not null,
  finished_at timestamptz not null,
  times       integer     not null,
  millis      bigint      not null,             -- roles that are asked at once wait at once: may add up to more than the whole
  primary key (handoff_id, waits_for, place, owner_role)
);
create index measured_waits_of_a_type on measured_waits (type, finished_at);

create table measured_failures (
  handoff_id  uuid        not null,
  kind        text        not null,             -- as in attempts
  code        text        not null,
  type        text        not null,
  finished_at timestamptz not null,
  times       integer     not null,
  primary key (handoff_id, kind, code)
);
create index measured_failures_of_a_type on measured_failures (type, finished_at);
