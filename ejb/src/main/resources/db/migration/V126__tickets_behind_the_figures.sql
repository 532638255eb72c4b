-- Which tickets have passed an element or a sequence flow on a day: what stands behind a number of the process figures.
-- Written by whoever counts these (decision 0016), not in the transactions of the tickets.

create table process_place (
  id int primary key generated always as identity,
  process_key text not null,
  version int not null,
  element text not null,
  unique (process_key, element, version)
);
comment on column process_place.element is 'the id of an element or of a sequence flow';

create table process_passage (
  place int not null references process_place (id),
  day date not null,
  ticket_id bigint not null references ticket (id),
  primary key (place, day, ticket_id)
);

grant select, insert on process_place, process_passage to sportello_app;

-- What was counted before is counted again, this time with its tickets.
truncate process_figure, process_figure_series, process_visit;
update process_figure_progress set xact = '0' where id = 1;
