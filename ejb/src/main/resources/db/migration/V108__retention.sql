-- How long each kind of personal data is kept. What is not here is kept as long as the application says.
create table retention_rule (
  kind text primary key check (kind in ('original-mails', 'set-aside-mails', 'sent-mails', 'files', 'conversations', 'drafts')),
  keep_for text check (keep_for ~ '^P[0-9]+[YMWD]$'),
  changed_by bigint not null references person (id),
  changed_at timestamptz not null
);
comment on column retention_rule.keep_for is 'ISO 8601; null: for ever';

create index incoming_mail_kept on incoming_mail (received_at) where raw <> '';
create index outgoing_mail_kept on outgoing_mail (created_at) where text <> '';
create index ticket_closed_since on ticket (closed_at) where status = 'closed';
create index draft_age on draft (updated_at);
