-- Rehearsals of drafts (docs/decisions/0022): the last tickets played through what is in force and through a draft.

create table process_replay (
  id bigint primary key generated always as identity,
  key text not null,
  draft_id bigint references process_draft (id) on delete set null,
  revision int not null check (revision > 0),
  xml bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  wanted int not null check (wanted between 1 and 1000),
  author_id bigint not null references person (id),
  asked_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
  beat_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  total int not null default 0 check (total >= 0),
  done int not null default 0 check (done >= 0),
  reason text,
  summary text,
  check ((state = 'running') = (ended_at is null))
);
create index process_replay_draft on process_replay (draft_id, id desc);
create index process_replay_sha256 on process_replay (sha256, id desc);
comment on column process_replay.beat_at is
  'by the wall clock: a replay that runs and has not shown this for a minute was interrupted';

create table process_replay_ticket (
  replay_id bigint not null references process_replay (id) on delete cascade,
  ticket_id bigint not null references ticket (id) on delete cascade,
  outcome text not null check (outcome in ('same', 'elsewhere', 'stopped', 'not-comparable')),
  is_faithful boolean not null,
  content text not null,
  primary key (replay_id, ticket_id)
);
create index process_replay_ticket_outcome on process_replay_ticket (replay_id, outcome, ticket_id);

grant select, insert, update, delete on process_replay, process_replay_ticket to sportello_app;
