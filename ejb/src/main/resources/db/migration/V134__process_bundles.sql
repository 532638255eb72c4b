-- Signed bundles (docs/decisions/0024): everything that process owners write, to go from one installation to another.

create table trusted_bundle_key (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  reason text not null check (reason <> ''),
  entered_by_id bigint not null references person (id),
  entered_at timestamptz not null
);
comment on table trusted_bundle_key is
  'whose bundles may be taken in, beside those of this installation; who removed one stands in the ledger';

create table process_bundle (
  id bigint primary key generated always as identity,
  archive bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signer text not null check (signer ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by text not null,
  application text not null,
  files int not null check (files > 0),
  uploaded_by_id bigint not null references person (id),
  uploaded_at timestamptz not null,
  state text not null default 'uploaded' check (state in ('uploaded', 'asked', 'approved', 'refused')),
  reason text check (reason <> ''),
  asked_at timestamptz,
  basis text check (basis ~ '^[0-9a-f]{64}$'),
  decided_by_id bigint references person (id),
  decided_at timestamptz,
  decision_reason text,
  check (decided_by_id <> uploaded_by_id),
  check ((state = 'uploaded') = (reason is null)),
  check ((state = 'uploaded') = (asked_at is null)),
  check ((state = 'uploaded') = (basis is null)),
  check ((state in ('approved', 'refused')) = (decided_by_id is not null)),
  check ((decided_by_id is null) = (decided_at is null))
);
comment on column process_bundle.basis is
  'SHA-256 of what was in force when it was asked: something else since means that it has to be asked anew';

alter table process_proposal add column bundle_id bigint references process_bundle (id);
comment on column process_proposal.bundle_id is 'the bundle with which this file came';

grant select, insert, update, delete on process_bundle to sportello_app;
grant select, insert, delete on trusted_bundle_key to sportello_app;
