import { expect, test } from 'vitest';
import { amount, lastDays, NOTHING, warmth } from './heat';

test('the warmest has the most, nothing stays cold, and little is seen beside much', () => {
  expect(warmth(0, 1000)).toBe(0);
  expect(warmth(1, 1000)).toBe(1);
  expect(warmth(40, 1000)).toBe(3);
  expect(warmth(1000, 1000)).toBe(4);
  expect(warmth(1, 1)).toBe(4);
});

test('times are compared in seconds, and what never ended has none', () => {
  expect(amount({ ...NOTHING, median: 'PT1H30M' }, 'median')).toBe(5400);
  expect(amount(NOTHING, 'p90')).toBe(0);
});

test('a period ends with today', () => {
  const noon = new Date(2026, 10, 22, 12).getTime();
  expect(lastDays(7, noon)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
});
