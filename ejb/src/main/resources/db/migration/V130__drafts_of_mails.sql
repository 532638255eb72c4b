-- Process owners write mails as they draw diagrams.

alter table process_draft drop constraint process_draft_type_check;
alter table process_draft add constraint process_draft_type_check
  check (type in ('bpmn', 'dmn', 'mail'));
