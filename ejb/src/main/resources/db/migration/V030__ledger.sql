-- The ledger: hash chains, their heads, the personal texts beside them, and the signed tree of heads.
-- docs/decisions/ledger.md says what is hashed and what can be proved.

create table ledger_entry (
  chain text collate "C" not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  kind text not null check (kind <> ''),
  actor_type text not null check (actor_type in ('person', 'process', 'system')),
  actor_id text not null check (actor_id <> ''),
  process_key text,
  process_version int,
  element text,
  element_name text,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  previous_hash bytea check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (chain, sequence),
  check ((sequence = 1) = (previous_hash is null)),
  check ((process_key is null) = (process_version is null))
);

-- The last entry of each chain: what the next one is chained to, and the lock under which it is.
create table ledger_chain (
  chain text collate "C" primary key,
  sequence bigint not null,
  hash bytea,
  sealed bigint not null default 0,
  check ((sequence = 0) = (hash is null))
) with (fillfactor = 80);
comment on column ledger_chain.sealed is 'number of the last entry that a checkpoint covers';

-- The texts behind the commitments; erasing a row here is what erasure means.
create table ledger_personal (
  chain text collate "C" not null,
  sequence bigint not null,
  field text not null,
  salt bytea not null check (octet_length(salt) = 32),
  value text not null,
  person_id bigint,
  primary key (chain, sequence, field),
  foreign key (chain, sequence) references ledger_entry (chain, sequence)
);
create index ledger_personal_person on ledger_personal (person_id);

create table ledger_checkpoint (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  tree_size bigint not null check (tree_size >= 0),
  root_hash bytea not null check (octet_length(root_hash) = 32),
  previous_hash bytea check (octet_length(previous_hash) = 32),
  key_id text not null,
  signature text not null,
  frontier bytea not null,
  check ((number = 1) = (previous_hash is null))
);

-- One leaf of the tree for each head of a chain that a checkpoint found changed.
create table ledger_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  chain text collate "C" not null,
  sequence bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  unique (chain, sequence)
);

-- What is written stays written: the application may add and read, nothing else.
revoke all on ledger_entry, ledger_chain, ledger_personal, ledger_checkpoint, ledger_leaf from sportello_app;
grant select, insert on ledger_entry, ledger_checkpoint, ledger_leaf to sportello_app;
grant select, insert, update on ledger_chain to sportello_app;
grant select, insert, delete on ledger_personal to sportello_app;
