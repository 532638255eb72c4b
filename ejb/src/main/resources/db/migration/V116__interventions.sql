-- Laying hands on a process: a ticket put elsewhere, a failed step tried again, a timer set anew. One person asks, with a
-- reason, another one consents; nothing is ever deleted here (docs/decisions/0021).

create table intervention (
  id bigint primary key generated always as identity,
  reference text,
  kind text not null check (kind in ('place', 'retry', 'timer')),
  process text not null,
  version int not null,
  instance text,
  element text not null,
  activity text,
  job text,
  target text,
  due timestamptz,
  reason text not null check (reason <> ''),
  asker_id bigint not null references person (id),
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'done', 'refused', 'lapsed')),
  decided_by_id bigint references person (id),
  decided_at timestamptz,
  decision_reason text,
  check (decided_by_id <> asker_id),
  check ((state = 'asked') = (decided_at is null)),
  check ((state in ('done', 'refused')) = (decided_by_id is not null)),
  check (kind <> 'place' or (instance is not null and activity is not null and target is not null)),
  check (kind = 'place' or job is not null),
  check (kind <> 'timer' or due is not null)
);
comment on column intervention.reference is 'the ticket; null where the process is of no ticket';
create index intervention_state on intervention (state, id desc);
create index intervention_ticket on intervention (reference, id desc);
grant select, insert, update on intervention to sportello_app;
revoke delete on intervention from sportello_app;
