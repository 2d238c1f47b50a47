-- Where finished handoffs go by age, and the marks of redaction. An archive table has the columns of its live one, in
-- their order: a migration that adds a column to one of these adds it to both.
alter table events add column redacted_at timestamptz;
alter table events add column redacted_by text;

create table archived_handoffs (like handoffs);
alter table archived_handoffs add primary key (id);
create index archived_handoffs_by_key on archived_handoffs (type, business_key); -- an old event must not open anew

create table archived_steps (like steps);
alter table archived_steps add primary key (handoff_id, step_key);

create table archived_attempts (like attempts);
alter table archived_attempts add primary key (handoff_id, claim, step_key);

create table archived_audit (like audit);
alter table archived_audit add primary key (handoff_id, seq);

create table archived_tasks (like tasks);
alter table archived_tasks add primary key (id);
create index archived_tasks_of_a_handoff on archived_tasks (handoff_id, opened_at);

create table archived_supplied_values (like supplied_values);
alter table archived_supplied_values add primary key (id);
create index archived_supplied_values_of_a_handoff on archived_supplied_values (handoff_id, id);

create table archived_events (like events);
alter table archived_events add primary key (id);
create index archived_events_by_handoff on archived_events (handoff_id, received_at);
create index archived_events_by_name on archived_events (source, event_id);

-- What is due to be archived, oldest first, without a look at what is under way.
create index handoffs_by_finish on handoffs (finished_at) where finished_at is not null;
