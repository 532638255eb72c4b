-- A run of the test cases tells of them as they were when it began: whoever approves later is told if they are others now.
alter table process_test_run add column tests text;
comment on column process_test_run.tests is 'digest of all cases when the run began; null for runs before this was kept';
