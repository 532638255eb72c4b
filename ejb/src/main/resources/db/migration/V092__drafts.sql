-- Words that are not sent yet, wherever their writer goes on.

create table draft (
  person_id bigint not null references person (id),
  place text not null check (place ~ '^[A-Za-z0-9._-]{1,100}$'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  updated_at timestamptz not null,
  primary key (person_id, place)
);
create index draft_updated on draft (person_id, updated_at desc);
