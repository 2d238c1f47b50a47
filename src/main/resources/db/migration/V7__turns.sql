-- Whose turn it is with what only one process does at a time, such as the sweep.
create table turns (
  name   text primary key,
  holder text        not null,
  until  timestamptz not null -- renewed with every turn; another process takes over after it
);
