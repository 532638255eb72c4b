-- Verifications of the ledger that somebody asked for, with how far they are: a whole ledger takes longer
-- than a request should.
create table ledger_verification (
  id bigint primary key generated always as identity,
  scope text not null check (scope in ('all', 'period', 'ticket')),
  ticket text,
  since timestamptz,
  until timestamptz,
  requested_by bigint not null references person (id),
  requested_at timestamptz not null,
  heard_at timestamptz not null default clock_timestamp(),
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  total bigint not null default 0,
  done bigint not null default 0,
  report jsonb,
  check ((scope = 'ticket') = (ticket is not null)),
  check ((scope = 'period') = (since is not null and until is not null)),
  check ((state = 'done') = (report is not null))
);
comment on column ledger_verification.heard_at is 'by the database''s clock: a node that fell silent has stopped';
grant select, insert, update on ledger_verification to sportello_app;

-- A period of the ledger is found by blocks of time, as entries come in the order of time: next to nothing to
-- keep, and nothing to do for whoever writes.
create index ledger_entry_at on ledger_entry using brin (at);
