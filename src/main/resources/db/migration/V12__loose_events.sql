-- Events that belong to no handoff (noted, rejected, never decided) age out by the time they came in.
create index events_of_no_handoff on events (received_at) where handoff_id is null;
