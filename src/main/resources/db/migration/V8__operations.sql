-- What operators do by hand: values given without a task, steps skipped, handoffs undone by another.
alter table supplied_values alter column task_id drop not null;

alter table steps add column skipped text;
comment on column steps.skipped is 'Why an operator recorded it as done; null for a step that ran.';

alter table handoffs add column compensates uuid;
comment on column handoffs.compensates is 'The cancelled handoff whose effects this one takes back.';
create unique index handoffs_compensate_once on handoffs (compensates) where compensates is not null;
