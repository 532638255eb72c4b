import { expect, test } from 'vitest';
import { isMail, type Mail, writeMail, written } from './mailFile';

const mail: Mail = {
  key: 'mail.welcome',
  name: { it: 'Benvenuto', en: 'Welcome' },
  words: {
    it: { subject: '[{{reference}}] Benvenuto & «{{ticketSubject}}»', text: 'Gentile,\n\n> "riga"' },
    en: { subject: '[{{reference}}] Welcome', text: 'Dear <b> \u{1F600}\u0001' },
  },
};

test('writes a mail as it is shipped', () => {
  const file = writeMail(mail);
  expect(isMail(file)).toBe(true);
  expect(file).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<mail xmlns="https://sportello.org/mail" key="mail.welcome" name="Welcome" nameIt="Benvenuto">
  <words language="it">
    <subject>[{{reference}}] Benvenuto &amp; «{{ticketSubject}}»</subject>
    <text>Gentile,

&gt; "riga"</text>
  </words>
  <words language="en">
    <subject>[{{reference}}] Welcome</subject>
    <text>Dear &lt;b&gt; \u{1F600}</text>
  </words>
</mail>
`);
});

test('inserts a placeholder as it is used', () => {
  expect(written({ name: 'closesAt', kind: 'date' }, 'x')).toBe('{{closesAt}}');
  expect(written({ name: 'ticketUrl', kind: 'link' }, 'Page')).toBe('[Page]({{ticketUrl}})');
  expect(written({ name: 'facts', kind: 'list' }, 'x')).toBe('{{#facts}}\n- {{.}}\n{{/facts}}');
});
