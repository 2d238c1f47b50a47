-- The board: open handoffs by where they stand, the oldest first, whatever has ended; an engagement's handoffs; and beside each
-- handoff what is shown and filtered by, which lies inside its recorded steps. No names of persons or customers.
create index handoffs_open on handoffs (state, opened_at, id) include (type, owner_role) where finished_at is null;
create index handoffs_of_an_engagement on handoffs (engagement, opened_at desc, id desc);

create table handoff_facts (
  handoff_id uuid        primary key references handoffs (id) on delete cascade,
  revision   timestamptz not null,           -- of the handoff's data it was taken from
  as_of      timestamptz not null,           -- the handoff's last change then
  region     text,
  practice   text,
  price      numeric,
  currency   text
);
