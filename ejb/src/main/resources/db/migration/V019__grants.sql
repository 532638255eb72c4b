-- The application reads and writes; it owns nothing. The ledger narrows this for its own tables.

grant usage on schema public to sportello_app;
grant select, insert, update, delete on all tables in schema public to sportello_app;
grant usage, select on all sequences in schema public to sportello_app;
revoke all on table flyway_schema_history from sportello_app;
alter default privileges in schema public grant select, insert, update, delete on tables to sportello_app;
alter default privileges in schema public grant usage, select on sequences to sportello_app;
