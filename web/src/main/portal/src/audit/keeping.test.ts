import { expect, test } from 'vitest';
import { isPeriod, keepingOf, periodOf } from './keeping';

test('a period is read and written as it was', () => {
  for (const period of ['P90D', 'P4W', 'P6M', 'P2Y', null]) {
    expect(periodOf(keepingOf(period))).toBe(period);
  }
});

test('only whole periods of at least one unit are accepted', () => {
  expect(isPeriod({ count: 1, unit: 'D' })).toBe(true);
  expect(isPeriod({ count: 0, unit: 'ever' })).toBe(true);
  expect(isPeriod({ count: 0, unit: 'Y' })).toBe(false);
  expect(isPeriod({ count: 1.5, unit: 'M' })).toBe(false);
  expect(isPeriod({ count: 10_000, unit: 'D' })).toBe(false);
  expect(isPeriod({ count: NaN, unit: 'D' })).toBe(false);
});
