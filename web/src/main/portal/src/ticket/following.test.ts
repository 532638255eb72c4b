import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Live, LiveEvent } from '../platform/live/live';
import { concerned, follow } from './following';

const event = (type: string, ticket?: string): LiveEvent => ({ type, ticket, data: {} });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['ticket.message.added', true],
  ['ticket.status.changed', true],
  ['ticket.mail.sent', false],
  ['ticket.progressed', false],
  ['ticket.presence.changed', false],
])('%s concerns the lists: %s', (type, lists) => {
  expect(concerned(event(type, 'SP-2026-000001')).lists).toBe(lists);
});

test('makes a ticket old once for events that come together, and lists every two seconds at most', async () => {
  let tell: (event: LiveEvent) => void = () => undefined;
  const live = {
    isOpen: () => true,
    listen: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  } as unknown as Live;
  const queries = new QueryClient();
  const old: string[] = [];
  vi.spyOn(queries, 'invalidateQueries').mockImplementation((filter) => {
    old.push((filter?.queryKey ?? []).slice(1).join(' '));
    return Promise.resolve();
  });
  follow(live, queries);

  tell(event('ticket.message.added', 'SP-2026-000001'));
  tell(event('ticket.status.changed', 'SP-2026-000001'));
  await vi.advanceTimersByTimeAsync(100);
  expect(old).toEqual(['SP-2026-000001', 'list', 'views']);

  tell(event('ticket.status.changed', 'SP-2026-000002'));
  await vi.advanceTimersByTimeAsync(100);
  expect(old.slice(3)).toEqual(['SP-2026-000002']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(old.slice(4)).toEqual(['list', 'views']);

  tell(event('stream.opened'));
  expect(old.at(-1)).toBe('');
});
