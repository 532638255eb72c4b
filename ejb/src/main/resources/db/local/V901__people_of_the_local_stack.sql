-- The organisations and logins of the local stack. Never part of a production start.

insert into organization (id, name, kind, parent_id, path, plan_code, area_code, language) values
  (1, 'Sportello S.r.l.', 'own', null, '/1/', null, null, 'it'),
  (2, 'Alfa S.r.l.', 'direct', null, '/2/', 'professional', 'direct', 'it'),
  (3, 'Beta S.p.A.', 'direct', null, '/3/', 'standard', 'direct', 'it'),
  (4, 'Gamma Partner', 'partner', null, '/4/', 'professional', 'indirect', 'it'),
  (5, 'Delta S.r.l.', 'end-customer', 4, '/4/5/', 'standard', 'indirect', 'it'),
  (6, 'Epsilon Ltd', 'end-customer', 4, '/4/6/', 'professional', 'indirect', 'en');
alter table organization alter column id restart with 1000;

insert into person (id, name, username, organization_id, language) values
  (1, 'Carla Conti', 'customer', 2, 'it'),
  (2, 'Bruno Bianchi', 'customer2', 3, 'it'),
  (3, 'Gina Greco', 'partner', 4, 'it'),
  (4, 'Gamma Partner (API)', 'service-account-sportello-partner', 4, 'it'),
  (5, 'Dario Deluca', null, 5, 'it'),
  (6, 'Emily Evans', null, 6, 'en'),
  (11, 'Franca Fontana', 'frontdesk', 1, 'it'),
  (12, 'Andrea Amato', 'agent', 1, 'it'),
  (13, 'Alice Arena', 'agent2', 1, 'it'),
  (14, 'Sara Sala', 'specialist', 1, 'it'),
  (15, 'Paolo Monti', 'pm', 1, 'it'),
  (16, 'Silvia Serra', 'supervisor', 1, 'it'),
  (17, 'Pietro Orsi', 'process-owner', 1, 'it'),
  (18, 'Olga Orlandi', 'process-owner2', 1, 'it'),
  (19, 'Aldo Uditi', 'auditor', 1, 'it'),
  (20, 'Ada Admin', 'admin', 1, 'en');
alter table person alter column id restart with 1000;

insert into person_email (address, person_id, preferred) values
  ('customer@alfa.test', 1, true),
  ('customer2@beta.test', 2, true),
  ('partner@gamma.test', 3, true),
  ('dario@delta.test', 5, true),
  ('emily@epsilon.test', 6, true),
  ('frontdesk@sportello.test', 11, true),
  ('agent@sportello.test', 12, true),
  ('agent2@sportello.test', 13, true),
  ('specialist@sportello.test', 14, true),
  ('pm@sportello.test', 15, true),
  ('supervisor@sportello.test', 16, true),
  ('process-owner@sportello.test', 17, true),
  ('process-owner2@sportello.test', 18, true),
  ('auditor@sportello.test', 19, true),
  ('admin@sportello.test', 20, true);

insert into person_phone (number, person_id) values
  ('+390721405516', 1), ('+390721405517', 2), ('+390721405518', 3),
  ('+390721000012', 12), ('+390721000013', 13), ('+390721000014', 14), ('+390721000015', 15);

insert into product (code, name, base_code) values
  ('server', 'Server', null), ('security', 'Security', 'server'), ('voice', 'Voice', 'server'),
  ('mail', 'Mail', 'server'), ('cloud', 'Cloud', null), ('desktop', 'Desktop', null), ('web', 'Web', null);
insert into product_version (product_code, version) values
  ('server', '7.9'), ('server', '8.0'), ('security', '8.5'), ('security', '8.6'), ('voice', '14'), ('mail', '5.2');

insert into agent (person_id, level, seniority, capacity, team_code, skills, languages) values
  (12, 1, 2, 20, 'first-level', '{}', '{it,en}'),
  (13, 1, 3, 20, 'first-level', '{}', '{it,en}'),
  (14, 2, 6, 15, 'second-level', '{}', '{it,en}'),
  (15, 3, 9, 10, 'product-management', '{}', '{it,en}');
