-- Running tickets that are moved to another release of the diagrams (docs/decisions/0021): who asked for it and why, and
-- what came of it for each ticket. A release has the number of its TicketLifecycle.

create table ticket_migration (
  id bigint primary key generated always as identity,
  release int not null,
  reason text not null check (reason <> ''),
  author_id bigint not null references person (id),
  asked_at timestamptz not null,
  mappings jsonb not null default '[]',
  mapped_by_id bigint references person (id),
  state text not null default 'trying' check (state in ('trying', 'tried', 'moving', 'stopped', 'done')),
  started_by_id bigint references person (id),
  started_at timestamptz,
  ended_at timestamptz,
  check ((started_by_id is null) = (started_at is null)),
  check (state not in ('moving', 'done') or started_at is not null),
  check (mapped_by_id <> started_by_id)
);
comment on column ticket_migration.mapped_by_id is 'who has said by hand where tickets go; somebody else starts then';

create table ticket_migration_ticket (
  migration_id bigint not null references ticket_migration (id),
  ticket_id bigint not null references ticket (id),
  from_release int not null,
  state text not null default 'listed' check (state in ('listed', 'can', 'cannot', 'moved', 'failed', 'gone')),
  findings jsonb,
  at timestamptz,
  primary key (migration_id, ticket_id),
  check ((state in ('cannot', 'failed')) = (findings is not null))
);
create index ticket_migration_ticket_state on ticket_migration_ticket (migration_id, state, ticket_id);

grant select, insert, update on ticket_migration, ticket_migration_ticket to sportello_app;
