-- For how long somebody may audit. Whoever stands here
-- has the auditor's role within the term alone, whatever the identity provider says; whoever does not has it as it says.
create table audit_term (
  person_id bigint primary key references person (id),
  begins timestamptz not null,
  ends timestamptz not null,
  set_by bigint not null references person (id),
  set_at timestamptz not null,
  check (ends > begins)
);
comment on table audit_term is 'for how long somebody may audit';
create index audit_term_set_by on audit_term (set_by);
grant select, insert, update, delete on audit_term to sportello_app;
