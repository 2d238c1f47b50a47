-- Which process may use how much of what a system takes; over all of them never more than the limit.
create table allotments (
  system text        not null,
  kind   text        not null, -- concurrent: calls at once; per-minute: calls begun in a minute
  holder text        not null, -- a process
  slots  integer     not null,
  until  timestamptz not null, -- the process stops calling then; others take over after its calls have ended too
  primary key (system, kind, holder)
);

-- Parked work is counted by what it waits for.
create index handoffs_retrying on handoffs (failure_code) where state = 'RETRYING';
