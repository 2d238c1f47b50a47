-- What people are asked, and what they answered. Rows are never deleted; a task is open or closed for good.

create table tasks (
    id           uuid        primary key,
    handoff_id   uuid        not null,
    handoff_type text        not null,
    business_key text        not null,
    kind         text        not null check (kind in ('MISSING_DATA', 'APPROVAL', 'EXCEPTION')),
    gate         text        not null,
    owner_role   text        not null,
    title        text        not null,
    problems     jsonb       not null default '[]',
    facts        jsonb       not null default '{}',
    facts_digest text        not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'COMPLETED', 'SETTLED', 'CANCELLED')),
    outcome      text,
    supplied     jsonb       not null default '{}',
    comment      text,
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    completed_at timestamptz,
    completed_by text,
    version      integer     not null default 0,
    check ((state = 'OPEN') = (completed_at is null))
);

comment on table tasks is 'What a role is asked before a handoff may go on.';
comment on column tasks.problems is 'Fields to supply: path, label, kind, reason, owner, value (what stood there).';
comment on column tasks.facts_digest is 'Binds an approval to the facts it was given on.';
comment on column tasks.state is 'SETTLED: no longer asked for, because it was put right elsewhere.';

-- A role is asked the same thing once at a time.
create unique index tasks_asked_once on tasks (handoff_id, gate, owner_role, kind) where state = 'OPEN';
create index tasks_of_a_handoff on tasks (handoff_id, opened_at);
create index tasks_of_a_role on tasks (owner_role, due_at) where state = 'OPEN';
create index tasks_by_opening on tasks (opened_at desc, id desc);

create table supplied_values (
    id         bigint      generated always as identity primary key,
    handoff_id uuid        not null,
    task_id    uuid        not null references tasks (id),
    path       text        not null,
    value      jsonb       not null,
    was        jsonb       not null,
    by_whom    text        not null,
    at         timestamptz not null
);

comment on table supplied_values is 'Values people supplied; each counts while the record still has what it was.';
create index supplied_values_of_a_handoff on supplied_values (handoff_id, id);
