import { expect, test } from 'vitest';
import { filled, wanted } from './savedReply';

test('sends the languages that something was written in, and a team only with what is shared', () => {
  const texts = { it: { title: 'Riavvio', text: 'Riavvia.' }, en: { title: ' ', text: '' } };
  expect(wanted(texts, false, 'first-level')).toEqual({ shared: false, it: texts.it });
  expect(wanted(texts, true, 'first-level')).toEqual({ shared: true, team: 'first-level', it: texts.it });
  expect(wanted(texts, true, '')).toEqual({ shared: true, it: texts.it });
});

test('begins with what is there', () => {
  const reply = {
    id: 1,
    shared: false,
    team: null,
    it: null,
    en: { title: 'Restart', text: 'Restart it.' },
    updatedAt: '2026-01-01T00:00:00Z',
  };
  expect(filled(reply).en.title).toBe('Restart');
  expect(filled(reply).it.text).toBe('');
  expect(filled(null).en.title).toBe('');
});
