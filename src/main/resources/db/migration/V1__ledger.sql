-- The ledger: events as they came, handoffs, the recorded steps, failed attempts and the audit chain.

create table events (
  id           uuid primary key,
  channel      text        not null,           -- how it came in: api, webhook, sweep
  source       text,
  event_id     text,
  type         text,
  business_key text,
  sender       text        not null default 'baton',
  content_type text,
  received_at  timestamptz not null,
  raw          text        not null,           -- as received; the first 64 KiB of what was too large
  raw_length   bigint      not null,
  raw_sha256   text        not null,
  state        text        not null,           -- KEPT, then NOTED, OPENED, MERGED, UNCHANGED, STALE, CLOSED, DUPLICATE or REJECTED
  code         text,
  reason       text,
  handoff_id   uuid
);
create unique index events_applied_once on events (source, event_id)
  where state in ('OPENED', 'MERGED', 'UNCHANGED', 'STALE', 'CLOSED');
create index events_by_handoff on events (handoff_id, received_at) where handoff_id is not null;
create index events_by_state on events (state, received_at) where state in ('KEPT', 'REJECTED');

create table handoffs (
  id            uuid primary key,
  type          text        not null,
  business_key  text        not null,
  engagement    text        not null,
  title         text        not null,
  state         text        not null,
  revision      timestamptz not null,          -- the time of the newest event merged in
  fingerprint   text        not null,          -- digest of that event's data
  data          text        not null,
  version_hash  text,                          -- of the routes, mappings and definitions of the last run
  claims        integer     not null default 0, -- the fence: a run may write only while this is its own number
  attempt       integer     not null default 0, -- failed tries since the last progress
  failing_since timestamptz,
  due_at        timestamptz,                   -- when to look at it next: due, retry, recheck, or the lease's end while RUNNING
  lease_owner   text,
  waiting_for   text,
  owner_role    text,
  failure_code  text,
  failure_message text,
  audit_seq     integer     not null,
  audit_hash    text        not null,
  opened_at     timestamptz not null,
  updated_at    timestamptz not null,
  finished_at   timestamptz
);
create unique index handoffs_one_active_per_key on handoffs (type, business_key)
  where state not in ('COMPLETED', 'CANCELLED');
create index handoffs_by_key on handoffs (type, business_key);
create index handoffs_due on handoffs (type, due_at) where due_at is not null;
create index handoffs_by_opening on handoffs (opened_at, id);

create table steps (
  handoff_id  uuid        not null,
  step_key    text        not null,
  revision    timestamptz not null,
  claim       integer     not null,
  body        text,
  variables   text,
  started_at  timestamptz not null,
  recorded_at timestamptz not null,
  primary key (handoff_id, step_key)
);

create table attempts (
  handoff_id uuid        not null,
  claim      integer     not null,
  step_key   text        not null,
  at         timestamptz not null,
  kind       text        not null,
  code       text        not null,
  message    text        not null,
  next_at    timestamptz,
  primary key (handoff_id, claim, step_key)
);

create table audit (
  handoff_id uuid        not null,
  seq        integer     not null,
  at         timestamptz not null,
  actor      text        not null,
  action     text        not null,
  facts      text        not null,
  hash       text        not null,
  primary key (handoff_id, seq)
);

-- One definition of the chain, for those who write it and those who verify it.
create function baton_audit_hash(previous text, seq integer, at timestamptz, actor text, action text, facts text)
  returns text language sql stable
  return encode(sha256(convert_to(
    previous || '|' || seq || '|' || extract(epoch from at) || '|' || actor || '|' || action || '|' || facts, 'UTF8')), 'hex');

create table watermarks (
  name text primary key,
  at   timestamptz not null
);

-- The idempotent consumer's memory (camel-jpa's MessageProcessed entity).
create table camel_messageprocessed (
  id            bigint primary key,
  processorname varchar(255),
  messageid     varchar(255),
  createdat     timestamp,
  unique (processorname, messageid)
);
create sequence camel_messageprocessed_seq increment by 50;
