-- Run in the database sportello, by a superuser, after roles.sql; one statement a line.
ALTER SCHEMA public OWNER TO sportello_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sportello_app;
CREATE SCHEMA engine AUTHORIZATION sportello_app;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
