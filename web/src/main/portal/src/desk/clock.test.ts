import { expect, test } from 'vitest';
import type { Schemas } from '../platform/api/client';
import { next, spanOf, standing } from './clock';

const now = Date.parse('2026-11-23T09:00:00Z');
const clock = (
  state: Schemas['SlaClock']['state'],
  remaining: string | null,
  due: string | null,
  done = false,
) => ({ state, remaining, due, done });

test.each([
  [clock('running', 'PT4H', '2026-11-23T14:00:00Z'), 'safe'],
  [clock('running', 'PT4H', '2026-11-23T09:30:00Z'), 'soon'],
  [clock('running', 'PT1M', '2026-11-23T08:59:00Z'), 'late'],
  [clock('breached', 'PT-1H', '2026-11-23T08:00:00Z'), 'late'],
  [clock('paused', 'PT10M', null), 'still'],
  [clock('fulfilled', null, null), 'still'],
] as const)('%o is %s', (given, expected) => {
  expect(standing(given, now)).toBe(expected);
});

test('shows the promise that falls due next, and none when all are kept', () => {
  const none = clock('none', null, null);
  const sla = {
    firstResponse: clock('fulfilled', null, null),
    nextResponse: clock('running', 'PT2H', '2026-11-23T11:00:00Z'),
    resolution: clock('running', 'PT4H', '2026-11-23T14:00:00Z'),
  };
  expect(next({ sla, dueAt: '2026-11-23T11:00:00Z' })?.due).toBe('2026-11-23T11:00:00Z');
  const late = { ...sla, firstResponse: clock('breached', 'PT-1H', '2026-11-23T08:00:00Z') };
  expect(next({ sla: late, dueAt: '2026-11-23T11:00:00Z' })?.due).toBe('2026-11-23T11:00:00Z');
  const waiting = { ...sla, nextResponse: none, resolution: clock('paused', 'PT4H', null) };
  expect(next({ sla: waiting, dueAt: null })?.state).toBe('paused');
  expect(
    next({ sla: { firstResponse: none, nextResponse: none, resolution: none }, dueAt: null }),
  ).toBeNull();
});

test('what was done late is no later with time', () => {
  const due = '2026-11-23T08:00:00Z';
  expect(spanOf(clock('breached', 'PT-10M', due, true), 'PT-10M', now)).toBe(-600);
  expect(spanOf(clock('breached', 'PT-10M', due), 'PT-10M', now)).toBe(-3600);
});
