-- The newest finds of a frequent word, and all finds of a rare one, at the same low price: beside its words every ticket
-- carries the slices of the row of all tickets that it is in, of 512, 2,048, 8,192, 32,768 and 131,072 tickets. A search
-- looks through them from the newest, the fine ones first, and stops as soon as it has enough (docs/decisions/0005). No
-- word that somebody types contains a '#'.

create function ticket_slices(ticket bigint) returns tsvector language sql immutable as $$
  select array_to_tsvector(array_agg('#' || bits || '/' || (ticket >> bits)))
  from unnest(array[9, 11, 13, 15, 17]) as bits
$$;

-- The slices to look through, newest first, each ticket being in one of them.
create function search_slices(newest bigint) returns setof tsquery language plpgsql immutable as $$
declare
  bits int := 9;
  first bigint := newest >> bits;
  last bigint;
begin
  loop
    last := case when bits < 17 then greatest(((newest >> (bits + 2)) - 1) << 2, 0) else 0 end;
    return query select cast('''#' || bits || '/' || slice || '''' as tsquery)
      from generate_series(first, last, -1) as slice;
    exit when last = 0;
    bits := bits + 2;
    first := (last >> 2) - 1;
  end loop;
end
$$;

create or replace function ticket_heading(ticket bigint) returns tsvector language sql stable as $$
  select setweight(searchable(t.reference || ' ' || t.subject), 'A')
    || setweight(searchable(concat_ws(' ', p.name, o.name, r.name, t.product_version,
         (select string_agg(e.address, ' ') from person_email e where e.person_id = p.id))), 'B')
    || ticket_slices(t.id)
  from ticket t
  join person p on p.id = t.requester_id
  left join organization o on o.id = t.organization_id
  left join product r on r.code = t.product_code
  where t.id = ticket
$$;

update ticket_search set
  public_words = public_words || ticket_slices(ticket_id),
  all_words = all_words || ticket_slices(ticket_id);
