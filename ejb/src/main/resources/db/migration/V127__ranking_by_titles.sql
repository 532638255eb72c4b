-- Finds are ranked by the words of subject and names alone, which stand in a narrow row of their own: ranking by whole
-- conversations read some 9 pages of 8 KiB for each of a hundred finds, most of them not in memory (docs/decisions/0005).

create table ticket_title (
  ticket_id bigint primary key references ticket (id),
  words tsvector not null
);
comment on table ticket_title is 'the words of subject and names, by which the finds of a search are ranked';
grant select, insert, update, delete on ticket_title to sportello_app;

create function ticket_title(ticket bigint) returns tsvector language sql stable as $$
  select setweight(searchable(t.reference || ' ' || t.subject), 'A')
    || setweight(searchable(concat_ws(' ', p.name, o.name, r.name, t.product_version,
         (select string_agg(e.address, ' ') from person_email e where e.person_id = p.id))), 'B')
  from ticket t
  join person p on p.id = t.requester_id
  left join organization o on o.id = t.organization_id
  left join product r on r.code = t.product_code
  where t.id = ticket
$$;

create or replace function ticket_heading(ticket bigint) returns tsvector language sql stable as $$
  select ticket_title(ticket) || ticket_slices(ticket)
$$;

-- Both rows, the words made once.
create function enter_title(ticket bigint) returns void language plpgsql as $$
declare
  title constant tsvector := ticket_title(ticket);
begin
  insert into ticket_title (ticket_id, words) values (ticket, title)
  on conflict (ticket_id) do update set words = excluded.words;
  insert into ticket_search (ticket_id, length, public_words) values (ticket, 0, title || ticket_slices(ticket));
end
$$;

create or replace function renew_words(ticket bigint) returns void language plpgsql as $$
declare
  message record;
begin
  delete from ticket_search where ticket_id = ticket;
  perform enter_title(ticket);
  for message in select m.body, m.visibility from ticket_message m where m.ticket_id = ticket
    order by m.id loop
    perform enter_words(ticket, message.body, message.visibility = 'internal');
  end loop;
end
$$;

create or replace function remember_ticket() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform enter_title(new.id);
  else
    perform renew_words(new.id);
  end if;
  return null;
end
$$;

insert into ticket_title (ticket_id, words) select id, ticket_title(id) from ticket;
