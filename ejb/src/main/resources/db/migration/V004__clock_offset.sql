-- How far the clock of a trial installation has been moved on; a production start never reads it.

create table clock_offset (
  one boolean primary key default true check (one),
  seconds bigint not null default 0 check (seconds >= 0)
);
insert into clock_offset default values;
