-- A search looks through the newest slices of all tickets until it has enough (V095). How many tickets it needs for that
-- depends on how frequent its words are: it now begins with slices of about that size, so that two or three looks do
-- (docs/decisions/0005).

drop function search_slices(bigint);

-- The slices to look through, newest first, beginning with those of 2^bits tickets, each ticket being in one of them.
create function search_slices(newest bigint, bits int) returns setof tsquery language plpgsql immutable as $$
declare
  level int := bits;
  first bigint := newest >> bits;
  last bigint;
begin
  loop
    last := case when level < 17 then greatest(((newest >> (level + 2)) - 1) << 2, 0) else 0 end;
    return query select cast('''#' || level || '/' || slice || '''' as tsquery)
      from generate_series(first, last, -1) as slice;
    exit when last = 0;
    level := level + 2;
    first := (last >> 2) - 1;
  end loop;
end
$$;

-- The size of slices, as a power of two, with which a search for the newest 100 finds best begins: as many of the newest
-- tickets as there are in two of the smallest slices tell how frequent the words are.
create function search_begin(words tsquery, internal boolean) returns int language plpgsql stable as $$
declare
  newest bigint := (select max(id) from ticket) >> 9;
  sample tsquery := words
    && cast('''#9/' || newest || ''' | ''#9/' || greatest(newest - 1, 0) || '''' as tsquery);
  finds int;
begin
  if internal then
    select count(*) into finds from ticket_search s
    where s.public_words @@ sample or s.all_words @@ sample;
  else
    select count(*) into finds from ticket_search s where s.public_words @@ sample;
  end if;
  return case
    when finds >= 80 then 9
    when finds >= 20 then 11
    when finds >= 5 then 13
    when finds >= 2 then 15
    else 17
  end;
end
$$;

-- One of two, or one where the other says nothing new: each word of a query is a look into the index.
create function search_either(one tsquery, other tsquery) returns tsquery language sql immutable as $$
  select case when numnode(other) = 0 or (numnode(other) = 1 and one @> other) then one else one || other end
$$;

create or replace function search_query(asked text) returns tsquery language plpgsql stable
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
    wanted := search_either(search_either(wanted, plainto_tsquery('sportello_it', given)),
      plainto_tsquery('sportello_en', given));
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
        wanted := search_either(search_either(search_either(wanted, plainto_tsquery('sportello_plain', other)),
          plainto_tsquery('sportello_it', other)), plainto_tsquery('sportello_en', other));
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
