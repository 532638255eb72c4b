import { describe, expect, it } from 'vitest';
import { isMail, readMail, writeMail, written } from './mailFile';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<mail xmlns="https://sportello.org/mail" key="mail.welcome" name="Welcome" nameIt="Benvenuto">
  <words language="it">
    <subject>[{{reference}}] Benvenuto &amp; «{{ticketSubject}}»</subject>
    <text>Gentile {{recipientName}},

&gt; una riga</text>
  </words>
  <words language="en">
    <subject>[{{reference}}] Welcome</subject>
    <text>Dear {{recipientName}}</text>
  </words>
</mail>
`;

describe('mailFile', () => {
  it('writes what it has read, byte by byte', () => {
    expect(isMail(FILE)).toBe(true);
    expect(writeMail(readMail(FILE))).toBe(FILE);
    expect(readMail(FILE).words.it.text).toBe('Gentile {{recipientName}},\n\n> una riga');
  });

  it('reads what is missing as empty', () => {
    const mail = readMail('<mail xmlns="https://sportello.org/mail" key="mail.x" name="X"/>');
    expect(mail.name.it).toBe('X');
    expect(mail.words.en).toEqual({ subject: '', text: '' });
  });

  it('keeps quotes, angle brackets and signs beyond the basic plane, and drops control characters', () => {
    const mail = readMail(FILE);
    mail.words.en.text = 'a "b" <c> \u{1F600}\u0001';
    expect(readMail(writeMail(mail)).words.en.text).toBe('a "b" <c> \u{1F600}');
  });

  it('inserts a placeholder as it is used', () => {
    expect(written({ name: 'closesAt', kind: 'date' }, 'x')).toBe('{{closesAt}}');
    expect(written({ name: 'ticketUrl', kind: 'link' }, 'Page')).toBe('[Page]({{ticketUrl}})');
    expect(written({ name: 'facts', kind: 'list' }, 'x')).toBe('{{#facts}}\n- {{.}}\n{{/facts}}');
  });
});
