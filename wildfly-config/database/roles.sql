-- The two roles and the database of Sportello, for a superuser; one statement a line. Production: choose other passwords.
-- sportello_owner owns the schema (migrations only); sportello_app reads and writes, and owns nothing but the engine's tables.
CREATE ROLE sportello_owner LOGIN PASSWORD 'sportello_owner';
CREATE ROLE sportello_app LOGIN PASSWORD 'sportello_app';
CREATE DATABASE sportello OWNER sportello_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE sportello FROM PUBLIC;
GRANT CONNECT ON DATABASE sportello TO sportello_app;
