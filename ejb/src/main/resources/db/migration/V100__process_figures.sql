-- What happened at each element of each diagram, counted after the fact from the ledger, in the order of its commits
-- (docs/decisions/0016): nothing is written for it when a ticket changes.

-- One row for each element, or sequence flow, and kind of ticket. Empty texts: no ticket, or a ticket without it.
create table process_figure_series (
  id int primary key generated always as identity,
  process_key text not null,
  version int not null,
  element text not null,
  plan_code text not null,
  product_code text not null,
  priority text not null,
  unique (process_key, version, element, plan_code, product_code, priority)
);

-- Visits that ended in a day or in a month, by how long they took. Months are there so that a year is read from a dozen
-- spans; they hold what their days hold.
create table process_figure (
  series int not null references process_figure_series (id),
  span text collate "C" not null check (span in ('day', 'month')),
  begins date not null,
  bucket smallint not null,
  visits bigint not null check (visits > 0),
  -- With the number, so that a year is read from the index alone.
  primary key (series, span, begins, bucket) include (visits)
);
comment on column process_figure.bucket is
  'see duration_bucket; -1 counts how often a sequence flow was taken';

-- Visits that have begun and not ended, as far as the ledger has been counted.
create table process_visit (
  visit text collate "C" primary key,
  instance text collate "C" not null,
  process_key text not null,
  version int not null,
  element text not null,
  chain text collate "C" not null,
  started_at timestamptz not null
);
create index process_visit_instance on process_visit (instance);

-- How far the ledger has been counted; whoever counts holds this row.
create table process_figure_progress (
  id int primary key check (id = 1),
  xact xid8 not null,
  counted_at timestamptz
);
insert into process_figure_progress (id, xact) values (1, '0');

-- Sixteen buckets to each doubling of a second: a figure read from them is within some 4 % of the true one.
create function duration_bucket(took interval) returns smallint language sql immutable as $$
  select case when extract(epoch from took) < 1 then 0::smallint
    else (1 + floor(16 * ln(extract(epoch from took)) / ln(2)))::smallint end
$$;

create index ledger_entry_process on ledger_entry (xact) where xact is not null and process_key is not null;
