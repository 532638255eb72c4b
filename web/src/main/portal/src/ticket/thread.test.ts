import { expect, test } from 'vitest';
import type { Message, Schemas } from '../platform/api/client';
import { thread } from './thread';

const at = (minute: number) => `2026-11-23T09:${String(minute).padStart(2, '0')}:00Z`;
const message = (id: number, minute: number) => ({ id, createdAt: at(minute) }) as Message;
const delivery = (id: number, minute: number) => ({ id, createdAt: at(minute) }) as Schemas['DeliveryView'];
const entry = (sequence: number, minute: number, kind: string) =>
  ({ sequence, at: at(minute), kind }) as Schemas['TrailEntry'];

const messages = [message(1, 0), message(2, 7)];
const deliveries = [delivery(1, 5)];
const entries = [
  entry(1, 0, 'ticket.opened'),
  entry(2, 1, 'activity.started'),
  entry(3, 2, 'decision.made'),
  entry(4, 7, 'message.added'),
];

test('shows words alone, words with events, or every step, oldest first', () => {
  const ids = (detail: 'words' | 'events' | 'all') =>
    thread(messages, deliveries, entries, detail).map((item) => item.id);
  expect(ids('words')).toEqual(['m1', 'm2']);
  expect(ids('events')).toEqual(['e1', 'm1', 'e3', 'd1', 'm2']);
  expect(ids('all')).toEqual(['e1', 'm1', 'e2', 'e3', 'd1', 'm2']);
});
