-- A person's data can be destroyed (GDPR, article 17): what they wrote stands beside the ledger under a key of their own.

create extension if not exists pgcrypto;

create table person_key (
  person_id bigint primary key references person (id),
  key bytea not null check (octet_length(key) = 32)
);
comment on table person_key is 'destroyed when the person is erased; keep it out of backups that live longer than a month';

create table legal_hold (
  id bigint primary key generated always as identity,
  person_id bigint not null references person (id),
  reason text not null check (reason <> ''),
  set_by bigint not null references person (id),
  set_at timestamptz not null,
  lift_reason text check (lift_reason <> ''),
  lifted_by bigint references person (id),
  lifted_at timestamptz,
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lift_reason is null))
);
create unique index legal_hold_now on legal_hold (person_id) where lifted_at is null;
create index legal_hold_person on legal_hold (person_id, id);

create table erasure (
  id bigint primary key generated always as identity,
  person_id bigint not null unique references person (id),
  reason text not null check (reason <> ''),
  erased_by bigint not null references person (id),
  erased_at timestamptz not null,
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  statistics jsonb not null check (jsonb_typeof(statistics) = 'object')
);
create index erasure_at on erasure (erased_at);
comment on column erasure.statistics is 'what person_statistics told before anything was erased';

revoke all on person_key, legal_hold, erasure from sportello_app;
grant select, insert, delete on person_key to sportello_app;
grant select, insert, update on legal_hold to sportello_app;
grant select, insert on erasure to sportello_app;

create function enter_key() returns trigger language plpgsql as $$
begin
  insert into person_key (person_id, key) values (new.id, gen_random_bytes(32));
  return null;
end
$$;
create trigger person_key_new after insert on person for each row execute function enter_key();
insert into person_key (person_id, key) select id, gen_random_bytes(32) from person;

alter table ledger_personal
  alter column salt drop not null,
  alter column value drop not null,
  add column sealed bytea,
  add check ((salt is null) = (value is null)),
  add check ((value is null) = (sealed is not null));
comment on column ledger_personal.sealed is
  'AES-256-CBC under the person''s key: 16 bytes to begin with, then salt and text; what nobody is known for stands open';

create function seal(key bytea, salt bytea, content text) returns bytea language sql volatile as $$
  select start || encrypt_iv(salt || convert_to(content, 'UTF8'), key, start, 'aes')
  from (select gen_random_bytes(16) as start) v
$$;

create function unseal(key bytea, sealed bytea) returns bytea language sql immutable as $$
  select decrypt_iv(substr(sealed, 17), key, substr(sealed, 1, 16), 'aes')
$$;

-- What is written of somebody who is erased already is not kept.
create function seal_text() returns trigger language plpgsql as $$
declare
  found_key bytea;
begin
  if new.person_id is null or new.sealed is not null then
    return new;
  end if;
  select k.key into found_key from person_key k where k.person_id = new.person_id;
  if found_key is not null then
    new.sealed := seal(found_key, new.salt, new.value);
    new.salt := null;
    new.value := null;
  elsif exists (select from erasure x where x.person_id = new.person_id) then
    return null;
  end if;
  return new;
end
$$;
create trigger ledger_personal_seal before insert on ledger_personal
  for each row execute function seal_text();

update ledger_personal p set sealed = seal(k.key, p.salt, p.value), salt = null, value = null
from person_key k where k.person_id = p.person_id;

create view ledger_text as
  select p.chain, p.sequence, p.field, p.person_id,
    coalesce(p.salt, substr(o.content, 1, 32)) as salt,
    coalesce(p.value, convert_from(substr(o.content, 33), 'UTF8')) as value,
    cast(null as bytea) as sealed
  from ledger_personal p
  left join person_key k on k.person_id = p.person_id
  cross join lateral (
    select case when p.sealed is not null and k.key is not null then unseal(k.key, p.sealed) end
      as content) o
  where p.value is not null or k.key is not null;
comment on view ledger_text is 'the personal texts that can still be read';
grant select on ledger_text to sportello_app;

-- A verdict is never altered; the words beside it go with the person.
create or replace function keep_verdict() returns trigger language plpgsql as $$
begin
  if (new.ticket_id, new.satisfied, new.answered_at)
      is distinct from (old.ticket_id, old.satisfied, old.answered_at)
    or (new.remark is not null and new.remark is distinct from old.remark)
    or (old.classified_at is not null
      and ((new.cause, new.classified_by_id, new.classified_at)
          is distinct from (old.cause, old.classified_by_id, old.classified_at)
        or (new.note is not null and new.note is distinct from old.note))) then
    raise exception 'a verdict is never altered';
  end if;
  return new;
end
$$;

create function person_statistics(person bigint) returns jsonb language sql stable as $$
  with own as (select * from ticket where requester_id = person)
  select jsonb_build_object(
    'tickets', (select count(*) from own),
    'byKind', (select coalesce(jsonb_object_agg(g.kind, g.n), '{}')
      from (select kind, count(*) as n from own group by kind) g),
    'byPriority', (select coalesce(jsonb_object_agg(g.priority, g.n), '{}')
      from (select priority, count(*) as n from own group by priority) g),
    'byClosure', (select coalesce(jsonb_object_agg(g.closure_kind, g.n), '{}')
      from (select closure_kind, count(*) as n from own where closure_kind is not null
        group by closure_kind) g),
    'messages', (select count(*) from ticket_message m where m.author_id = person
      or m.ticket_id in (select id from own)),
    'files', (select count(*) from ticket_attachment a where a.ticket_id in (select id from own)),
    'mails', (select count(*) from outgoing_mail o where o.ticket_id in (select id from own)),
    'satisfied', (select count(*) from satisfaction_rating r
      where r.satisfied and r.ticket_id in (select id from own)),
    'unsatisfied', (select count(*) from satisfaction_rating r
      where not r.satisfied and r.ticket_id in (select id from own)),
    'clockEvents', (select count(*) from sla_event s where s.ticket_id in (select id from own)))
$$;
comment on function person_statistics is 'what statistics count of a person''s tickets: the same before and after erasing';

create index ticket_message_author on ticket_message (author_id) where author_id is not null;
create index ticket_attachment_uploader on ticket_attachment (uploaded_by_id) where uploaded_by_id is not null;
create index ticket_log_entry_author on ticket_log_entry (author_id) where author_id is not null;
create index outgoing_mail_person on outgoing_mail (person_id) where person_id is not null;
