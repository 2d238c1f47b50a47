-- What is told about a task: once for each channel, and what became of it. tasks.notified_at and task_nudges.told_at say since when its notices stand here.
create table task_notices (
    task_id    uuid        not null references tasks (id),
    name       text        not null,
    channel    text        not null,
    handoff_id uuid        not null,
    event      text        not null check (event in ('OPENED', 'REMINDER', 'ESCALATION')),
    level      integer     not null,
    to_role    text        not null,
    owner_role text        not null,
    noted_at   timestamptz not null,
    state      text        not null check (state in ('WAITING', 'SENT', 'DROPPED')),
    tries      integer     not null default 0,
    due_at     timestamptz not null,
    trouble    text,
    sent_at    timestamptz,
    primary key (task_id, name, channel)
);
comment on column task_notices.name is 'opened, or the kind and level of the reminder or escalation.';
comment on column task_notices.due_at is 'When it is tried next.';
comment on column task_notices.trouble is 'The code of the failure of the last try; null when there was none.';
create index task_notices_waiting on task_notices (channel, noted_at) where state = 'WAITING';
create index task_notices_sent on task_notices (channel, to_role, owner_role, sent_at) where state = 'SENT';
create index task_notices_of_a_handoff on task_notices (handoff_id);

create table archived_task_notices (like task_notices);
alter table archived_task_notices add primary key (task_id, name, channel);

-- Signs links that people are sent; drawn by the first process that needs one, the same for all.
create table link_keys (
    name     text        primary key,
    secret   bytea       not null,
    drawn_at timestamptz not null
);
