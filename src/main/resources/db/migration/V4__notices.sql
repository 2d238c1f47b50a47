-- When the owners of a task were told of it.
alter table tasks add column notified_at timestamptz;
create index tasks_untold on tasks (opened_at) where notified_at is null and state = 'OPEN';
