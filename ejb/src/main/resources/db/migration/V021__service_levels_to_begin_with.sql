-- One office calendar and the targets of the two plans; what is unknown is treated as standard.

insert into sla_calendar (code, name_it, name_en) values
  ('office', 'Orario d''ufficio', 'Office hours');

insert into sla_timetable (calendar_code, valid_from, zone, country)
values ('office', 'epoch', 'Europe/Rome', 'it');

insert into sla_opening (timetable_id, weekday, opens, closes)
select t.id, weekday, opens, closes
from sla_timetable t,
  generate_series(1, 5) weekday,
  (values (time '09:00', time '13:00'), (time '14:00', time '18:00')) hours (opens, closes)
where t.calendar_code = 'office';

insert into sla_policy (plan_code, priority, valid_from, calendar_code)
select plan, priority, 'epoch', 'office'
from (values (null), ('standard'), ('professional')) plans (plan),
  (values ('low'), ('normal'), ('high'), ('urgent')) priorities (priority);

-- While pending it is the requester's turn and nothing of ours runs out. While on hold only the
-- resolution waits: the requester is still owed answers and updates.
insert into sla_target (policy_id, target, minutes, paused_while_pending, paused_while_on_hold)
select p.id, t.target, t.hours * 60, true, t.target = 'resolution'
from (values
  ('standard', 'low', 'first-response', 16),
  ('standard', 'low', 'next-response', 16),
  ('standard', 'low', 'resolution', 80),
  ('standard', 'normal', 'first-response', 8),
  ('standard', 'normal', 'next-response', 8),
  ('standard', 'normal', 'resolution', 40),
  ('standard', 'high', 'first-response', 4),
  ('standard', 'high', 'next-response', 4),
  ('standard', 'high', 'resolution', 16),
  ('standard', 'high', 'update', 16),
  ('standard', 'urgent', 'first-response', 2),
  ('standard', 'urgent', 'next-response', 2),
  ('standard', 'urgent', 'resolution', 8),
  ('standard', 'urgent', 'update', 8),
  ('professional', 'low', 'first-response', 8),
  ('professional', 'low', 'next-response', 8),
  ('professional', 'low', 'resolution', 40),
  ('professional', 'low', 'update', 24),
  ('professional', 'normal', 'first-response', 4),
  ('professional', 'normal', 'next-response', 4),
  ('professional', 'normal', 'resolution', 24),
  ('professional', 'normal', 'update', 8),
  ('professional', 'high', 'first-response', 2),
  ('professional', 'high', 'next-response', 2),
  ('professional', 'high', 'resolution', 8),
  ('professional', 'high', 'update', 4),
  ('professional', 'urgent', 'first-response', 1),
  ('professional', 'urgent', 'next-response', 1),
  ('professional', 'urgent', 'resolution', 4),
  ('professional', 'urgent', 'update', 2)
) t (plan, priority, target, hours)
join sla_policy p on coalesce(p.plan_code, 'standard') = t.plan and p.priority = t.priority;
