-- The test cases run on bundles as well, with those that these bring (docs/decisions/0022, 0024).
alter table process_test_run add column bundle_id bigint references process_bundle (id) on delete cascade;
create index process_test_run_bundle on process_test_run (bundle_id, id desc);
comment on column process_test_run.key is 'of the file that was tested; null for a bundle and for what is in force';
comment on column process_test_result.test_id is
  'no reference: what came of a case stays when the case goes; negative for a case that only the bundle has';
