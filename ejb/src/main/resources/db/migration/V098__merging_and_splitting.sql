-- Tickets that have to do with each other and no more, and who follows a ticket because theirs was merged into it.

alter table ticket_link drop constraint ticket_link_kind_check;
alter table ticket_link add constraint ticket_link_kind_check
  check (kind in ('follow-up-of', 'duplicate-of', 'child-of', 'related-to'));

alter table ticket_watcher add column merged_from_id bigint references ticket (id);
create index ticket_watcher_merged_from on ticket_watcher (merged_from_id) where merged_from_id is not null;
comment on column ticket_watcher.merged_from_id is 'the duplicate whose merging made the person follow; undoing that ends it';
