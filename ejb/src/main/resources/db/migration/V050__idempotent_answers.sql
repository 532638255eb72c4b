-- The first answer to a POST with an Idempotency-Key; written in the transaction of the command itself.
create table idempotent_answer (
  caller      text        not null,
  path        text        not null,
  key         text        not null check (length(key) between 1 and 255),
  fingerprint text        not null,
  status      integer     not null,
  location    text,
  entity_tag  text,
  media_type  text,
  body        text,
  created_at  timestamptz not null,
  primary key (caller, path, key)
);

create index idempotent_answer_age on idempotent_answer (created_at);

grant select, insert, update, delete on idempotent_answer to sportello_app;
