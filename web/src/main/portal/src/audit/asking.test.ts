import { expect, test } from 'vitest';
import { asField, asked, usual } from './asking';

test('a question begins with the last three months', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  expect(usual('from', now)).toBe(asField(new Date('2026-08-24T10:00:00Z')));
  expect(usual('ticket', now)).toBe('');
});

test('what was filled in is asked, moments in UTC', () => {
  const from = new Date('2026-11-01T09:30:00Z');
  expect(asked({ from: asField(from), to: '', process: ' Handling ' })).toEqual({
    from: '2026-11-01T09:30:00.000Z',
    process: 'Handling',
  });
});
