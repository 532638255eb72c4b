-- What the questions of auditors are answered from.

create function rfc3339(at timestamptz) returns text language sql immutable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
comment on function rfc3339 is 'a moment in UTC as the API writes it';

create function actor_name(actor_type text, actor_id text) returns text language sql stable as $$
  select coalesce(
    (select p.name from person p
      where actor_type = 'person' and actor_id ~ '^[0-9]{1,18}$'
        and p.id = case when actor_id ~ '^[0-9]{1,18}$' then cast(actor_id as bigint) end),
    actor_id)
$$;

-- Everything beside the tickets and the running of diagrams: settings, rights, exports, readings.
create index ledger_entry_beside on ledger_entry (kind, at)
  where chain not like 'ticket:%'
    and kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended');

create index ledger_entry_begun on ledger_entry (process_key, at)
  where kind = 'process.started' and chain like 'ticket:%';

create index ticket_closed_by_itself on ticket (closed_at) where closure_kind = 'ex-officio';
