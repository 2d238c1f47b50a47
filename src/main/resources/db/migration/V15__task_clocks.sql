-- How far the clock of a task has got, when it acts next, and what was to be told each time.
alter table tasks add column level integer not null default 0;
alter table tasks add column escalated_to varchar[] not null default '{}';
alter table tasks add column reminded_at timestamptz;
alter table tasks add column escalated_at timestamptz;
alter table tasks add column next_at timestamptz;
alter table tasks add column planned_by text;
alter table archived_tasks add column level integer not null default 0;
alter table archived_tasks add column escalated_to varchar[] not null default '{}';
alter table archived_tasks add column reminded_at timestamptz;
alter table archived_tasks add column escalated_at timestamptz;
alter table archived_tasks add column next_at timestamptz;
alter table archived_tasks add column planned_by text;

comment on column tasks.level is 'How often it was escalated.';
comment on column tasks.escalated_to is 'The roles that may settle it besides its owner, in the order they were asked.';
comment on column tasks.next_at is 'When its clock acts next; null when it is not planned yet or nothing more is to come.';
comment on column tasks.planned_by is 'The version whose definitions next_at was planned by; null when it is not planned yet.';

create index tasks_by_clock on tasks (next_at) where state = 'OPEN' and next_at is not null;
create index tasks_by_plan on tasks (planned_by) where state = 'OPEN';

create table task_nudges (
    task_id    uuid        not null references tasks (id),
    level      integer     not null,
    kind       text        not null check (kind in ('REMINDER', 'ESCALATION')),
    handoff_id uuid        not null,
    to_role    text        not null,
    at         timestamptz not null,
    told_at    timestamptz,
    primary key (task_id, level, kind)
);
comment on table task_nudges is 'Each reminder and escalation, once; told_at is when its notice went out.';
create index task_nudges_of_a_handoff on task_nudges (handoff_id);
create index task_nudges_untold on task_nudges (at) where told_at is null;

create table archived_task_nudges (like task_nudges);
alter table archived_task_nudges add primary key (task_id, level, kind);
