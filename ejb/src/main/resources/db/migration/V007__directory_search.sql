-- People and organisations are looked up by parts of their names, with typos (pg_trgm), while a caller waits.
create index person_name_similar on person using gin (name gin_trgm_ops);
create index person_email_similar on person_email using gin (address gin_trgm_ops);
create index organization_name_similar on organization using gin (name gin_trgm_ops);
create index organization_parent on organization (parent_id);
