-- Two plans to begin with (002-07); an administrator changes and adds.

insert into plan (code, name_it, name_en, channels, categories) values
  ('standard', 'Standard', 'Standard', '{email,portal,api}',
   '{incident,service-request,question,commercial,feature-request,complaint}'),
  ('professional', 'Professional', 'Professional', '{email,portal,api,phone,chat}',
   '{incident,service-request,question,commercial,feature-request,complaint}');

insert into area (code, name_it, name_en) values
  ('direct', 'Area diretta', 'Direct'),
  ('indirect', 'Area indiretta', 'Indirect');

insert into team (code, name_it, name_en, level) values
  ('first-level', 'Primo livello', 'First level', 1),
  ('second-level', 'Specialisti', 'Specialists', 2),
  ('product-management', 'Product manager', 'Product management', 3),
  ('sales', 'Commerciale', 'Sales', 1);
