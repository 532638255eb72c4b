-- Real tickets kept as test cases of processes (docs/decisions/0022).

create table process_test (
  id bigint primary key generated always as identity,
  name text not null check (name = btrim(name) and length(name) between 1 and 80),
  ticket text,
  processes text[] not null,
  document text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  has_lived boolean not null,
  author_id bigint not null references person (id),
  recorded_at timestamptz not null
);
create unique index process_test_name on process_test (lower(name));
create index process_test_processes on process_test using gin (processes);
comment on column process_test.ticket is 'the reference of the ticket that it was recorded of; null for one that was taken in';
comment on column process_test.has_lived is 'whether what was expected of it is what had really happened';
comment on column process_test.processes is 'the diagrams that it passes and the tables that it asks';

grant select, insert, update, delete on process_test to sportello_app;
