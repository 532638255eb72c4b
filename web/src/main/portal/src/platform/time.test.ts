import { expect, test } from 'vitest';
import { left, seconds, short } from './time';

test.each([
  ['PT1H30M', 5400],
  ['PT0S', 0],
  ['PT-20M', -1200],
  ['-PT5S', -5],
  ['PT-1H-30M', -5400],
  ['PT2.5S', 2.5],
])('reads %s as %d seconds', (text, expected) => {
  expect(seconds(text)).toBe(expected);
});

test('refuses what is no duration', () => {
  expect(() => seconds('1h')).toThrow();
});

test.each([
  [5400, '1h 30m'],
  [300, '5m'],
  [-7260, '−2h 01m'],
  [200000, '2d 7h'],
  [-20, '0m'],
])('writes %d seconds as %s', (span, text) => {
  expect(short(span)).toBe(text);
});

test('ticks in the last stretch before a clock is due, and stands while the office is closed', () => {
  const due = '2026-11-23T09:00:00Z';
  expect(left('PT1H', due, Date.parse('2026-11-22T20:00:00Z'))).toBe(3600);
  expect(left('PT1H', due, Date.parse('2026-11-23T08:30:00Z'))).toBe(1800);
  expect(left('PT1H', due, Date.parse('2026-11-23T09:10:00Z'))).toBe(-600);
});
