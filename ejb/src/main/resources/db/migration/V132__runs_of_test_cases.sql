-- Runs of the test cases on drafts, proposals and what is in force (docs/decisions/0022).

create table process_test_run (
  id bigint primary key generated always as identity,
  key text,
  draft_id bigint references process_draft (id) on delete set null,
  revision int check (revision > 0),
  proposal_id bigint references process_proposal (id) on delete cascade,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  author_id bigint not null references person (id),
  asked_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
  beat_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  total int not null default 0 check (total >= 0),
  done int not null default 0 check (done >= 0),
  reason text,
  seen_by_id bigint references person (id),
  seen_at timestamptz,
  check ((state = 'running') = (ended_at is null)),
  check ((key is null) = (sha256 is null)),
  check ((seen_by_id is null) = (seen_at is null))
);
create index process_test_run_draft on process_test_run (draft_id, id desc);
create index process_test_run_proposal on process_test_run (proposal_id, id desc);
comment on column process_test_run.key is 'of the file that was tested; null for what is in force';
comment on column process_test_run.seen_by_id is 'who has approved the proposal and said to have seen this';

create table process_test_result (
  run_id bigint not null references process_test_run (id) on delete cascade,
  test_id bigint not null,
  outcome text not null check (outcome in ('passed', 'failed', 'not-playable')),
  content text not null,
  primary key (run_id, test_id)
);
create index process_test_result_outcome on process_test_result (run_id, outcome, test_id);
comment on column process_test_result.test_id is 'no reference: what came of a case stays when the case goes';

grant select, insert, update, delete on process_test_run, process_test_result to sportello_app;
