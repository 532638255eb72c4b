-- The ledger in the order of its commits, for those who follow it while it grows. A transaction has its
-- number before its rows are seen, and a lower one may commit later: whoever reads only below
-- pg_snapshot_xmin(pg_current_snapshot()) never passes one by (docs/decisions/0013).

alter table ledger_entry add column xact xid8;
alter table ledger_entry alter column xact set default pg_current_xact_id();
comment on column ledger_entry.xact is 'the transaction that wrote it; not part of what is hashed';

create index ledger_entry_change on ledger_entry (xact, chain, sequence)
  where xact is not null and chain like 'ticket:%'
    and kind not in ('activity.ended', 'process.started', 'process.ended', 'decision.made')
    and (kind <> 'activity.started' or data ->> 'type' = 'userTask');

create view ticket_change as
  select xact, chain, sequence, at, kind, actor_type, actor_id, data
  from ledger_entry
  where xact is not null and chain like 'ticket:%'
    and kind not in ('activity.ended', 'process.started', 'process.ended', 'decision.made')
    and (kind <> 'activity.started' or data ->> 'type' = 'userTask');
comment on view ticket_change is 'what people who look at a ticket want to hear of; the index ledger_entry_change is made for it';
