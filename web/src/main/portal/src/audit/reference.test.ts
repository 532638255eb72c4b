import { expect, test } from 'vitest';
import { referenceOf } from './reference';

test.each([
  ['SP-2026-000012', 'SP-2026-000012'],
  [' sp-2026-12 ', 'SP-2026-000012'],
  ['2026-12', 'SP-2026-000012'],
  ['12', undefined],
  ['SP-2026-0000123', undefined],
])('%s is the ticket %s', (typed, reference) => {
  expect(referenceOf(typed)).toBe(reference);
});
