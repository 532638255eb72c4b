import { expect, test } from 'vitest';
import { said } from './said';

test.each([
  ['is required', 'È necessario.'],
  ['must be one of low, high', 'Valori possibili: low, high.'],
  ['Expected is one of ground, first.', 'Valori possibili: ground, first.'],
  [
    'nothing is known as {{price}}; there are {{agent.name}}',
    'Non conosciamo {{price}}; ci sono {{agent.name}}',
  ],
  ['nobody is known as rossi', 'Non conosciamo nessuno come “rossi”.'],
  ['size must be between 0 and 500', 'Servono da 0 a 500 caratteri.'],
])('%s is read in Italian', (english, italian) => {
  expect(said(english, 'it')).toBe(italian);
  expect(said(english, 'en')).toBe(english);
});

test('passes on what it does not know as it was said', () => {
  expect(said('something quite new', 'it')).toBe('something quite new');
});
