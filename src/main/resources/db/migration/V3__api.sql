-- First answers to requests with an Idempotency-Key, given again to repeats until they expire.
create table idempotency_keys (
    principal   text        not null,
    key         text        not null,
    fingerprint text        not null,
    attempt     integer     not null default 1,
    started_at  timestamptz not null,
    expires_at  timestamptz not null,
    status      integer,
    media_type  text,
    location    text,
    body        text,
    primary key (principal, key)
);

comment on column idempotency_keys.fingerprint is 'Digest of path, media type, event headers and body: the same key with another fingerprint is refused.';
comment on column idempotency_keys.attempt is 'Fences a first request that was given up for dead: only the latest attempt may record its answer.';
comment on column idempotency_keys.status is 'Null while the first request runs.';

create index idempotency_keys_expiry on idempotency_keys (expires_at);
