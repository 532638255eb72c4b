-- What staff may read is one index of its own: with one of public words and another of those of internal notes, each
-- search of theirs was made twice (docs/decisions/0005).
create index ticket_search_staff on ticket_search using gin (coalesce(all_words, public_words));
drop index ticket_search_all;

-- A search reads every entry that an index has not sorted in yet, and as many looks as it takes. None waits any more:
-- sorting in at once costs a message nothing that can be measured.
alter index ticket_search_public set (fastupdate = off);
alter index ticket_search_staff set (fastupdate = off);
select gin_clean_pending_list('ticket_search_public');

-- The newest finds among all tickets (V120, V137). Words and slices are two conditions of one look, each of which passes
-- over what the other lacks; in one query every entry of the slices was read. Where the finds of the first look promise
-- enough from a little further back, slices of the smallest size reach just there.
create or replace function search_newest(words tsquery, internal boolean, most int) returns setof bigint
language plpgsql stable rows 100 as $$
declare
  smallest constant int := 9;
  largest constant int := 17;
  newest constant bigint := (select max(id) from ticket);
  bits int := smallest;
  first bigint := greatest((newest >> smallest) - 1, 0);
  slice bigint;
  asked text;
  slices tsquery;
  finds bigint[];
  known int;
  wanted bigint;
begin
  loop
    if bits > largest or first = 0 then
      bits := largest + 1;
      slices := words;
    else
      asked := format('''#%s/%s''', bits, newest >> bits);
      slice := first;
      while slice < newest >> bits loop
        asked := asked || format('|''#%s/%s''', bits, slice);
        slice := slice + 1;
      end loop;
      slices := cast(asked as tsquery);
    end if;
    -- Looked up first and put in order then: along the order, every ticket's words would have to be read.
    if internal then
      finds := array(
        with found as materialized (select s.ticket_id as id from ticket_search s
          where coalesce(s.all_words, s.public_words) @@ words and coalesce(s.all_words, s.public_words) @@ slices)
        select distinct id from found order by id desc limit most);
    else
      finds := array(
        with found as materialized (select s.ticket_id as id from ticket_search s
          where s.public_words @@ words and s.public_words @@ slices)
        select distinct id from found order by id desc limit most);
    end if;
    known := cardinality(finds);
    exit when known = most or bits > largest;
    -- How many of the newest tickets hold as many finds as are looked for, by the finds so far and a fifth for chance.
    wanted := ceil(1.2 * most * (newest - (first << bits) + 1) / greatest(known, 1));
    if known = 0 then
      bits := largest + 1;  -- rarer than can be told from these: all of them are few
    elsif bits = smallest and wanted <= 4 << smallest and first > (newest - wanted) >> smallest then
      first := greatest((newest - wanted) >> smallest, 0);
    else
      loop
        bits := bits + 2;
        exit when bits > largest or search_reach(newest, bits) >= wanted;
      end loop;
      first := greatest((newest >> bits) - 1, 0);
    end if;
  end loop;
  return query select unnest(finds);
end
$$;
