-- A fourth kind of task, and clocks that stand still. An archive table has the columns of its live one, in their order.
alter table tasks drop constraint tasks_kind_check;
alter table tasks add constraint tasks_kind_check check (kind in ('MISSING_DATA', 'APPROVAL', 'EXCEPTION', 'REVIEW'));
comment on column tasks.facts_digest is 'Binds an approval to the facts it was given on, and a review to the values it left.';

alter table tasks add column stands_since timestamptz;
alter table tasks add column counts_from timestamptz;
alter table archived_tasks add column stands_since timestamptz;
alter table archived_tasks add column counts_from timestamptz;
comment on column tasks.stands_since is 'Since when its clock stands still, because its handoff waits for a system; null while it goes.';
comment on column tasks.counts_from is 'Where the time counts from of the role that was asked last, moved on by what its clock stood still; null while it never did.';

create index tasks_standing on tasks (stands_since) where state = 'OPEN' and stands_since is not null;
