-- Who has taken a task upon themselves, and what was said and laid beside it. An archive table has the columns of its live one.
alter table tasks add column assignee text;
alter table archived_tasks add column assignee text;
comment on column tasks.assignee is 'Who has claimed it; others who hold its role settle it only by taking it over.';

create table task_comments (
    id         bigint      generated always as identity primary key,
    handoff_id uuid        not null,
    task_id    uuid        not null references tasks (id),
    text       text        not null,
    by_whom    text        not null,
    at         timestamptz not null
);
create index task_comments_of_a_task on task_comments (task_id, id);
create index task_comments_of_a_handoff on task_comments (handoff_id);

create table task_attachments (
    id         bigint      generated always as identity primary key,
    handoff_id uuid        not null,
    task_id    uuid        not null references tasks (id),
    label      text        not null,
    url        text        not null,
    by_whom    text        not null,
    at         timestamptz not null
);
comment on table task_attachments is 'Links to documents elsewhere; Baton never opens them.';
create index task_attachments_of_a_task on task_attachments (task_id, id);
create index task_attachments_of_a_handoff on task_attachments (handoff_id);

create table archived_task_comments (like task_comments);
alter table archived_task_comments add primary key (id);
create index archived_task_comments_of_a_task on archived_task_comments (task_id, id);

create table archived_task_attachments (like task_attachments);
alter table archived_task_attachments add primary key (id);
create index archived_task_attachments_of_a_task on archived_task_attachments (task_id, id);
