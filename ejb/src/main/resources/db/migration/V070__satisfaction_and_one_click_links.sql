-- Verdicts of requesters, and the one-click links that have been used.

create table satisfaction_rating (
  ticket_id bigint primary key references ticket (id),
  satisfied boolean not null,
  remark text check (length(remark) <= 4000),
  answered_at timestamptz not null,
  cause text check (cause in ('technician', 'product', 'policy', 'misuse', 'channel')),
  note text,
  classified_by_id bigint references person (id),
  classified_at timestamptz,
  check ((cause is null) = (classified_at is null))
);

-- The verdict stays as it was given (001-23); only its classification may be added, once.
create function keep_verdict() returns trigger language plpgsql as $$
begin
  if (new.ticket_id, new.satisfied, new.answered_at)
      is distinct from (old.ticket_id, old.satisfied, old.answered_at)
    or new.remark is distinct from old.remark
    or old.classified_at is not null then
    raise exception 'a verdict is never altered';
  end if;
  return new;
end
$$;

create trigger keep_verdict before update on satisfaction_rating
  for each row execute function keep_verdict();

create table one_click_use (
  nonce text primary key,
  ticket_id bigint not null references ticket (id),
  purpose text not null check (purpose in ('confirm', 'reopen', 'satisfied', 'unsatisfied')),
  used_at timestamptz not null
);

grant select, insert, update, delete on satisfaction_rating, one_click_use to sportello_app;
