-- The engine keeps its tables in a schema of its own, which the application creates and owns.

do $$
begin
  if not exists (select from pg_namespace where nspname = 'engine') then
    create schema engine;
    grant usage, create on schema engine to sportello_app;
  end if;
end
$$;

-- The diagrams as the last started version of the application brought them; what is deployed and
-- differs from this was changed by a process owner.
create table shipped_diagram (
  resource text primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
grant select, insert, update, delete on shipped_diagram to sportello_app;
