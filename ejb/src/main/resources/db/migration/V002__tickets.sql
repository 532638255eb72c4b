-- Tickets, their conversation and what belongs to them.

create text search configuration sportello_it (copy = italian);
alter text search configuration sportello_it
  alter mapping for hword, hword_part, word with unaccent, italian_stem;
create text search configuration sportello_en (copy = english);
alter text search configuration sportello_en
  alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration sportello_plain (copy = simple);
alter text search configuration sportello_plain
  alter mapping for hword, hword_part, word with unaccent, simple;

-- A text is searched as Italian, as English and as it stands: requests mix both languages.
create function searchable(content text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('sportello_it', left(content, 100000))
      || to_tsvector('sportello_en', left(content, 100000))
      || to_tsvector('sportello_plain', left(content, 100000));

create sequence ticket_seq;

create table ticket (
  id bigint primary key,
  reference text not null unique check (reference ~ '^SP-[0-9]{4}-[0-9]{6,12}$'),
  subject text not null check (subject <> '' and length(subject) <= 500),
  status text not null check (status in ('new', 'open', 'pending', 'on-hold', 'solved', 'closed')),
  kind text not null check (kind in ('incident', 'service-request', 'question', 'commercial', 'feature-request', 'complaint')),
  impact text not null check (impact in ('low', 'normal', 'high')),
  urgency text not null check (urgency in ('low', 'normal', 'high')),
  declared_urgency text check (declared_urgency in ('low', 'normal', 'high')),
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  channel text not null check (channel in ('portal', 'email', 'phone', 'api', 'chat')),
  level int not null default 1 check (level between 1 and 3),
  team_code text references team (code),
  assignee_id bigint references agent (person_id),
  taken_at timestamptz,
  requester_id bigint not null references person (id),
  organization_id bigint references organization (id),
  plan_code text references plan (code),
  product_code text references product (code),
  product_version text,
  language text not null check (language in ('it', 'en')),
  custom jsonb,
  opened_by_id bigint references person (id),
  resolution text,
  solved_at timestamptz,
  closed_at timestamptz,
  closure_kind text check (closure_kind in ('confirmed', 'confirmed-by-staff', 'ex-officio', 'cancelled', 'duplicate', 'refused')),
  closing_reason text,
  reopen_count int not null default 0 check (reopen_count >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null,
  search tsvector generated always as (searchable(reference || ' ' || subject)) stored,
  check ((status = 'closed') = (closed_at is not null)),
  check ((status = 'closed') = (closure_kind is not null)),
  foreign key (product_code, product_version) references product_version (product_code, version)
);
create index ticket_created on ticket (created_at desc, id desc);
create index ticket_updated on ticket (updated_at desc, id desc);
create index ticket_organization on ticket (organization_id, created_at desc, id desc);
create index ticket_requester on ticket (requester_id, created_at desc, id desc);
create index ticket_team on ticket (team_code, created_at desc, id desc) where status <> 'closed';
create index ticket_assignee on ticket (assignee_id, created_at desc, id desc) where status <> 'closed';
create index ticket_open on ticket (status, created_at desc, id desc) where status <> 'closed';
create index ticket_search on ticket using gin (search);
create index ticket_subject_similar on ticket using gin (subject gin_trgm_ops);

create sequence ticket_message_seq increment by 20;

create table ticket_message (
  id bigint primary key,
  ticket_id bigint not null references ticket (id),
  author_id bigint references person (id),
  author_type text not null check (author_type in ('requester', 'staff', 'system')),
  visibility text not null check (visibility in ('public', 'internal')),
  channel text not null check (channel in ('portal', 'email', 'phone', 'api', 'chat')),
  automatic boolean not null,
  body text not null,
  html text,
  incoming_mail_id bigint,
  created_at timestamptz not null,
  search tsvector generated always as (searchable(body)) stored,
  check (author_type <> 'requester' or visibility = 'public')
);
create index ticket_message_ticket on ticket_message (ticket_id, id);
create index ticket_message_search on ticket_message using gin (search);

create sequence ticket_attachment_seq increment by 20;

create table ticket_attachment (
  id bigint primary key,
  ticket_id bigint not null references ticket (id),
  message_id bigint references ticket_message (id),
  uploaded_by_id bigint references person (id),
  file_name text not null check (file_name <> ''),
  content_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  visibility text not null check (visibility in ('public', 'internal')),
  created_at timestamptz not null
);
create index ticket_attachment_ticket on ticket_attachment (ticket_id, id);

-- Content in pieces, so that no file has to fit in memory.
create table ticket_attachment_part (
  attachment_id bigint not null references ticket_attachment (id) deferrable initially deferred,
  part int not null check (part >= 0),
  content bytea not null,
  primary key (attachment_id, part)
);

create sequence ticket_log_entry_seq increment by 20;

create table ticket_log_entry (
  id bigint primary key,
  ticket_id bigint not null references ticket (id),
  kind text not null,
  author_id bigint references person (id),
  content text not null,
  fields jsonb,
  created_at timestamptz not null
);
create index ticket_log_entry_ticket on ticket_log_entry (ticket_id, id);
comment on table ticket_log_entry is 'the register of a ticket: calls arranged, third-party requests, notes, actions (004-09)';

create table ticket_watcher (
  ticket_id bigint not null references ticket (id),
  person_id bigint not null references person (id),
  since timestamptz not null,
  primary key (ticket_id, person_id)
);
create index ticket_watcher_person on ticket_watcher (person_id);

create table ticket_link (
  from_id bigint not null references ticket (id),
  to_id bigint not null references ticket (id),
  kind text not null check (kind in ('follow-up-of', 'duplicate-of', 'child-of')),
  created_at timestamptz not null,
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create index ticket_link_to on ticket_link (to_id);
create unique index ticket_link_one_original on ticket_link (from_id) where kind = 'duplicate-of';
create unique index ticket_link_one_parent on ticket_link (from_id) where kind = 'child-of';

create table third_party_wait (
  id bigint primary key generated by default as identity,
  ticket_id bigint not null references ticket (id),
  supplier text not null check (supplier <> ''),
  supplier_reference text,
  supplier_email text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  chase_count int not null default 0,
  ended_at timestamptz,
  answer text
);
create unique index third_party_wait_current on third_party_wait (ticket_id) where ended_at is null;
