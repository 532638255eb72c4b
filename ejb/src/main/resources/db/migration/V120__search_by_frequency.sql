-- The newest finds among all tickets, in two or three looks into the index instead of a dozen: how many there are among
-- the newest thousand tickets tells how far back the next look has to reach (docs/decisions/0005). A look covers all
-- tickets from the newest back to the beginning of a slice (V095), so its newest finds are the newest of all.

create function search_newest(words tsquery, internal boolean, most int) returns setof bigint
language plpgsql stable rows 100 as $$
declare
  newest constant bigint := (select max(id) from ticket);
  bits int := 9;
  slices tsquery;
  finds bigint[];
begin
  loop
    slices := words;
    if bits <= 17 then
      slices := words && cast(format('''#%1$s/%2$s'' | ''#%1$s/%3$s''',
        bits, newest >> bits, greatest((newest >> bits) - 1, 0)) as tsquery);
    end if;
    -- Looked up first and put in order then: along the order, every ticket's words would have to be read.
    if internal then
      finds := array(
        with found as materialized (select s.ticket_id as id from ticket_search s
          where s.public_words @@ slices or s.all_words @@ slices)
        select distinct id from found order by id desc limit most);
    else
      finds := array(
        with found as materialized (select s.ticket_id as id from ticket_search s
          where s.public_words @@ slices)
        select distinct id from found order by id desc limit most);
    end if;
    exit when cardinality(finds) = most or bits > 17;
    -- As far as these finds promise: 2^2, 2^4 or 2^6 times as many tickets, or all.
    bits := bits + case
      when cardinality(finds) * 2 >= most then 2
      when cardinality(finds) * 8 >= most then 4
      when cardinality(finds) * 32 >= most then 6
      else 10
    end;
  end loop;
  return query select unnest(finds);
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
