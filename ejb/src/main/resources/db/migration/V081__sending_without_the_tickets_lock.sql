-- A mail is handed over while nothing of its ticket is locked (docs/decisions/0011): that a try has
-- begun and that the server said yes are kept at once, each in a transaction of its own; what the
-- ledger and the process know of it follows in the job's.

alter table outgoing_mail add column begun_at timestamptz;
alter table outgoing_mail add column recorded_at timestamptz;
update outgoing_mail set recorded_at = sent_at;
alter table outgoing_mail add check (recorded_at is null or sent_at is not null);
comment on column outgoing_mail.begun_at is 'a try that has begun and not been answered; it stays after a crash in between';
comment on column outgoing_mail.recorded_at is 'when the ledger and the process learnt that it was sent';

-- The files that go with a mail.
create table outgoing_mail_file (
  outgoing_mail_id bigint not null references outgoing_mail (id),
  position int not null,
  attachment_id bigint not null references ticket_attachment (id),
  primary key (outgoing_mail_id, position)
);
