-- Changes of diagrams and tables: proposed by one process owner, decided by another.

create table process_proposal (
  id bigint primary key generated always as identity,
  key text not null,
  resource text not null,
  xml bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  replaces_sha256 text,
  reason text not null check (reason <> ''),
  author_id bigint not null references person (id),
  proposed_at timestamptz not null,
  state text not null check (state in ('proposed', 'approved', 'refused')),
  decided_by_id bigint references person (id),
  decided_at timestamptz,
  decision_reason text,
  version int,
  check (decided_by_id <> author_id),
  check ((state = 'proposed') = (decided_by_id is null)),
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'approved') = (version is not null))
);
create index process_proposal_state on process_proposal (state, id desc);
comment on column process_proposal.replaces_sha256 is
  'the file as it was deployed when this was proposed; another one since means: propose again';
grant select, insert, update on process_proposal to sportello_app;
