-- What is searched of a ticket stands in one row of its own (docs/decisions/0005): all words in one
-- vector, so that words from subject, conversation and names are found together by one look into one
-- index, and a change of the ticket's state touches no search index.

drop index ticket_subject_similar;
alter table ticket drop column search;
alter table ticket_message drop column search;

create table ticket_search (
  ticket_id bigint not null references ticket (id),
  part int not null default 1 check (part > 0),
  length int not null,
  public_words tsvector not null,
  all_words tsvector,
  primary key (ticket_id, part)
);
comment on table ticket_search is 'the words of a ticket; a very long conversation has several parts';
comment on column ticket_search.length is 'characters taken in; a tsvector holds one megabyte';
comment on column ticket_search.all_words is 'public_words and those of internal notes; null where there are no such notes';

-- Names come under a letter of their own: they weigh less than a subject, more than a message.
create function ticket_heading(ticket bigint) returns tsvector language sql stable as $$
  select setweight(searchable(t.reference || ' ' || t.subject), 'A')
    || setweight(searchable(concat_ws(' ', p.name, o.name, r.name, t.product_version,
         (select string_agg(e.address, ' ') from person_email e where e.person_id = p.id))), 'B')
  from ticket t
  join person p on p.id = t.requester_id
  left join organization o on o.id = t.organization_id
  left join product r on r.code = t.product_code
  where t.id = ticket
$$;

create function enter_words(ticket bigint, content text, internal boolean) returns void
language plpgsql as $$
declare
  most constant int := 150000;
  taken text := left(content, most);
  words tsvector := setweight(searchable(taken), 'D');
begin
  update ticket_search s set
    length = s.length + length(taken),
    public_words = case when internal then s.public_words else s.public_words || words end,
    all_words = case when internal or s.all_words is not null
      then coalesce(s.all_words, s.public_words) || words end
  where s.ticket_id = ticket and s.length + length(taken) <= most
    and s.part = (select max(l.part) from ticket_search l where l.ticket_id = ticket);
  if not found then
    insert into ticket_search (ticket_id, part, length, public_words, all_words)
    select ticket, coalesce(max(l.part), 0) + 1, length(taken),
      case when internal then h.heading else h.heading || words end,
      case when internal then h.heading || words end
    from (select coalesce(ticket_heading(ticket), '')) as h (heading)
    left join ticket_search l on l.ticket_id = ticket group by h.heading;
  end if;
end
$$;

-- Afresh, after a name has changed or the ticket has found its requester or product.
create function renew_words(ticket bigint) returns void language plpgsql as $$
declare
  message record;
begin
  delete from ticket_search where ticket_id = ticket;
  insert into ticket_search (ticket_id, length, public_words)
  values (ticket, 0, ticket_heading(ticket));
  for message in select m.body, m.visibility from ticket_message m where m.ticket_id = ticket
    order by m.id loop
    perform enter_words(ticket, message.body, message.visibility = 'internal');
  end loop;
end
$$;

create function remember_ticket() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into ticket_search (ticket_id, length, public_words)
    values (new.id, 0, ticket_heading(new.id));
  else
    perform renew_words(new.id);
  end if;
  return null;
end
$$;

create function remember_message() returns trigger language plpgsql as $$
begin
  perform enter_words(new.ticket_id, new.body, new.visibility = 'internal');
  return null;
end
$$;

create trigger ticket_search_new after insert on ticket
  for each row execute function remember_ticket();
create trigger ticket_search_changed after update on ticket
  for each row when (
    (old.subject, old.requester_id, old.organization_id, old.product_code, old.product_version)
    is distinct from
    (new.subject, new.requester_id, new.organization_id, new.product_code, new.product_version))
  execute function remember_ticket();
create trigger ticket_message_search after insert on ticket_message
  for each row execute function remember_message();

create function remember_renaming() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'person' then
    perform renew_words(t.id) from ticket t where t.requester_id = new.id;
  else
    perform renew_words(t.id) from ticket t where t.organization_id = new.id;
  end if;
  return null;
end
$$;

create trigger person_renamed after update on person
  for each row when (old.name is distinct from new.name) execute function remember_renaming();
create trigger organization_renamed after update on organization
  for each row when (old.name is distinct from new.name) execute function remember_renaming();

-- Names are put right even where the misspelt word occurs as well.
alter table search_word add column name boolean not null default false;
create index search_word_name_similar on search_word using gin (word gin_trgm_ops) where name;

create function enter_names(content text) returns void language sql as $$
  insert into search_word (word, name)
  select distinct lexeme, true
  from unnest(to_tsvector('sportello_plain', content)) as found(lexeme, positions, weights)
  where length(lexeme) between 4 and 40 and lexeme !~ '[0-9@]'
    and not exists (select 1 from search_word w where w.word = lexeme and w.name)
$$;

create function remember_names() returns trigger language plpgsql as $$
begin
  perform enter_names(new.name);
  return null;
end
$$;

create trigger person_words after insert or update of name on person
  for each row execute function remember_names();
create trigger organization_words after insert or update of name on organization
  for each row execute function remember_names();
create trigger product_words after insert or update of name on product
  for each row execute function remember_names();

-- The query that somebody's words ask: every word must occur, in any of its forms in either
-- language; little words of either language do not count; a word that occurs nowhere is taken for
-- the most similar ones that do. Null when nothing is asked.
create function search_query(asked text) returns tsquery language plpgsql stable
set client_min_messages = warning as $$
declare
  given text;
  plain text;
  wanted tsquery;
  other text;
  query tsquery;
begin
  foreach given in array regexp_split_to_array(left(asked, 200), '[^[:alnum:]@._''’/+-]+') loop
    wanted := plainto_tsquery('sportello_plain', given);
    continue when numnode(wanted) = 0
      or numnode(plainto_tsquery('sportello_it', given)) = 0
      or numnode(plainto_tsquery('sportello_en', given)) = 0;
    wanted := wanted || plainto_tsquery('sportello_it', given)
      || plainto_tsquery('sportello_en', given);
    plain := lower(unaccent(given));
    if plain ~ '^[[:alpha:]]{4,40}$' then
      for other in
        (select w.word from search_word w
          where w.name and w.word % plain and w.word <> plain and similarity(w.word, plain) >= 0.4
          group by w.word order by similarity(w.word, plain) desc, w.word limit 3)
        union
        (select w.word from search_word w
          where w.word % plain
            and not exists (select from search_word known where known.word = plain)
          group by w.word order by similarity(w.word, plain) desc, w.word limit 2)
      loop
        wanted := wanted || plainto_tsquery('sportello_plain', other)
          || plainto_tsquery('sportello_it', other) || plainto_tsquery('sportello_en', other);
      end loop;
    end if;
    query := case when query is null then wanted else query && wanted end;
  end loop;
  if query is null then
    query := plainto_tsquery('sportello_plain', left(asked, 200));
  end if;
  return case when numnode(query) > 0 then query end;
end
$$;

select enter_names(name) from person;
select enter_names(name) from organization;
select enter_names(name) from product;
select renew_words(id) from ticket;

create index ticket_search_public on ticket_search using gin (public_words);
create index ticket_search_all on ticket_search using gin (all_words) where all_words is not null;
create index ticket_reference_part on ticket using gin (reference gin_trgm_ops);
