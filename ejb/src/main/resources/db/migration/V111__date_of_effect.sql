-- An approved change may come into force later, at a date that its author has set.

alter table process_proposal add column effective_at timestamptz;
alter table process_proposal drop constraint process_proposal_state_check;
alter table process_proposal add constraint process_proposal_state_check
  check (state in ('proposed', 'scheduled', 'approved', 'refused', 'lapsed'));
comment on column process_proposal.effective_at is
  'when it is to come into force once it is approved; null: at once';
