-- Who has a ticket before them now. Nothing of this outlives a crash, nor needs to.

create unlogged table ticket_presence (
  ticket_id bigint not null references ticket (id),
  person_id bigint not null references person (id),
  tab text not null check (tab <> '' and length(tab) <= 64),
  activity text not null check (activity in ('looking', 'writing')),
  until timestamptz not null,
  xact xid8 not null default pg_current_xact_id(),
  primary key (ticket_id, person_id, tab)
);
create index ticket_presence_change on ticket_presence (xact);
create index ticket_presence_until on ticket_presence (until);
comment on column ticket_presence.xact is 'the transaction in which others would notice something else; see ledger_entry.xact';
