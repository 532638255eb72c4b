-- Every look of a search reads all entries that the index has not sorted in yet, one by one. There are never more than
-- half a megabyte of them now, instead of four (docs/decisions/0005).
alter index ticket_search_public set (gin_pending_list_limit = 512);
alter index ticket_search_all set (gin_pending_list_limit = 512);

-- The second look goes back as far as the first one promises, by what both really cover, and no further: each find is
-- looked up before the newest are taken.

-- How many of the newest keys the slices of so many bits hold.
create function search_reach(newest bigint, bits int) returns bigint language sql immutable as $$
  select newest - (greatest((newest >> bits) - 1, 0) << bits) + 1
$$;

create or replace function search_newest(words tsquery, internal boolean, most int) returns setof bigint
language plpgsql stable rows 100 as $$
declare
  newest constant bigint := (select max(id) from ticket);
  bits int := 9;
  slices tsquery;
  finds bigint[];
  wanted numeric;
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
    if cardinality(finds) = 0 then
      bits := 18;  -- rarer than can be told from these: all of them are few
    else
      wanted := 1.2 * most * search_reach(newest, bits) / cardinality(finds);
      loop
        bits := bits + 2;
        exit when bits > 17 or search_reach(newest, bits) >= wanted;
      end loop;
    end if;
  end loop;
  return query select unnest(finds);
end
$$;
