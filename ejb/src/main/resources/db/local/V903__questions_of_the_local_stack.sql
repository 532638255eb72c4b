-- What is asked about the products of the local stack, and what its customers have installed. Never part of a production start.

insert into product_area (product_code, code, position, name_it, name_en) values
  ('server', 'backup', 0, 'Backup e ripristino', 'Backup and restore'),
  ('server', 'accounts', 1, 'Utenti e permessi', 'Accounts and permissions'),
  ('server', 'updates', 2, 'Aggiornamenti', 'Updates'),
  ('mail', 'delivery', 0, 'Posta che non arriva', 'Mail that does not arrive'),
  ('mail', 'mailboxes', 1, 'Caselle e spazio', 'Mailboxes and space'),
  ('voice', 'calls', 0, 'Chiamate', 'Calls'),
  ('voice', 'devices', 1, 'Telefoni e cuffie', 'Phones and headsets');

insert into intake_question
  (code, product_code, area_code, kind, position, type, label_it, label_en, help_it, help_en, options, required) values
  ('errorText', null, null, 'incident', 10, 'text', 'Che messaggio di errore vedi?', 'Which error message do you see?',
    'Parola per parola, se ce n''è uno.', 'Word by word, if there is one.', null, false),
  ('workedBefore', null, null, 'incident', 20, 'yes-no', 'Prima funzionava?', 'Has it worked before?',
    null, null, null, false),
  ('lastBackup', 'server', 'backup', null, 30, 'date', 'Quando è riuscito l''ultimo backup?',
    'When did a backup last succeed?', null, null, null, true),
  ('backupTarget', 'server', 'backup', null, 40, 'choice', 'Dove viene scritto il backup?', 'Where is the backup written?',
    null, null,
    '[{"value": "disk", "it": "Disco locale", "en": "Local disk"}, {"value": "nas", "it": "NAS", "en": "NAS"},
      {"value": "cloud", "it": "Cloud", "en": "Cloud"}]', false),
  ('affectedMailboxes', 'mail', 'delivery', 'incident', 30, 'number', 'Quante caselle sono coinvolte?',
    'How many mailboxes are hit?', null, null, null, false),
  ('extension', 'voice', null, null, 30, 'text', 'Quale interno?', 'Which extension?', null, null, null, false);

insert into installed_product (organization_id, product_code, product_version, installed_on, note) values
  (2, 'server', '8.0', '2024-03-01', 'Due nodi; manutenzione solo di sabato.'), (2, 'mail', '5.2', '2024-03-01', null),
  (3, 'server', '7.9', '2021-10-15', null), (5, 'voice', '14', '2025-05-20', null);

insert into phone_notice (organization_id, text_it, text_en) values
  (3, 'Prezzi e scadenze del rinnovo: ne parla solo l''ufficio commerciale.',
    'Prices and dates of the renewal: for the sales office alone.');
