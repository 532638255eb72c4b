-- Diagrams and tables that process owners are at work on, with every state that was saved.

create table process_draft (
  id bigint primary key generated always as identity,
  key text not null,
  type text not null check (type in ('bpmn', 'dmn')),
  name text not null,
  base_version int check (base_version > 0),
  author_id bigint not null references person (id),
  created_at timestamptz not null,
  revision int not null check (revision > 0),
  saved_by_id bigint not null references person (id),
  saved_at timestamptz not null,
  proposal_id bigint references process_proposal (id),
  xact xid8 not null default pg_current_xact_id()
);
create index process_draft_newest on process_draft (saved_at desc, id desc);
create index process_draft_change on process_draft (xact);
create index process_draft_proposal on process_draft (proposal_id) where proposal_id is not null;
comment on column process_draft.base_version is 'the version that it began as a copy of; null for what was imported or began empty';
comment on column process_draft.xact is 'the transaction in which others would notice something else; see ledger_entry.xact';

create table process_draft_state (
  draft_id bigint not null references process_draft (id) on delete cascade,
  revision int not null check (revision > 0),
  xml bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  saved_by_id bigint not null references person (id),
  saved_at timestamptz not null,
  restored_from int,
  primary key (draft_id, revision)
);

-- Who has a draft before them now. Nothing of this outlives a crash, nor needs to.
create unlogged table process_draft_presence (
  draft_id bigint not null references process_draft (id) on delete cascade,
  person_id bigint not null references person (id),
  tab text not null check (tab <> '' and length(tab) <= 64),
  activity text not null check (activity in ('looking', 'writing')),
  until timestamptz not null,
  xact xid8 not null default pg_current_xact_id(),
  primary key (draft_id, person_id, tab)
);
create index process_draft_presence_change on process_draft_presence (xact);
create index process_draft_presence_until on process_draft_presence (until);
