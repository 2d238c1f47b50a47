-- A handoff leads to its compensation also when that is archived.
create index archived_handoffs_compensate on archived_handoffs (compensates) where compensates is not null;
