-- Whom to tell when a team's ticket is in trouble.

alter table team add supervisor_id bigint references person (id);
