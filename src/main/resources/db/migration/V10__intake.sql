-- What change notices named, when an event's data changed, and the ids of canonical objects in other systems.

-- The records that notices named; an event of the sweep without one was missed by them.
create table notices (
  record_id   text        not null,
  received_at timestamptz not null,
  event_id    uuid        not null,
  primary key (record_id, received_at, event_id)
);

alter table events add column changed_at timestamptz; -- the time of the data, by the sender's clock
create index events_found_by_sweep on events (received_at desc, id desc)
  where channel = 'sweep' and state in ('OPENED', 'MERGED');
create index events_rejected_content on events (raw_sha256) where state = 'REJECTED';

-- The id map, written in the statement that records the step.
create table external_ids (
  object      text        not null,           -- customer, contract, project, resource, milestone
  key         text        not null,           -- the canonical key
  system      text        not null,
  id          text        not null,           -- the newest id there
  previous_id text,                           -- another id that was there before: a possible duplicate
  handoff_id  uuid        not null,
  step_key    text        not null,
  recorded_at timestamptz not null,
  primary key (object, key, system)
);
create index external_ids_by_id on external_ids (system, id);
create index external_ids_by_previous on external_ids (system, previous_id) where previous_id is not null;
