import type { Message, Schemas } from '../platform/api/client';

export type Detail = 'words' | 'events' | 'all';

type Entry = Schemas['TrailEntry'];
type Delivery = Schemas['DeliveryView'];

export type Item =
  | { kind: 'message'; id: string; at: string; message: Message }
  | { kind: 'delivery'; id: string; at: string; delivery: Delivery }
  | { kind: 'entry'; id: string; at: string; entry: Entry };

/** Kinds of ledger entries that say how the engine went on; they are many. */
const STEPS = /^(activity|process)\./;

/** Kinds that the messages and deliveries beside them say better. */
const SAID_OTHERWISE = /^(message\.|mail\.(queued|sent))/;

/**
 * Everything that happened to a ticket in one thread, oldest first: what was said, the mails that went out, and from
 * the ledger what else happened, as finely as asked for.
 */
export function thread(
  messages: Message[],
  deliveries: Delivery[],
  entries: Entry[],
  detail: Detail,
): Item[] {
  const words = messages.map((message): Item => ({
    kind: 'message',
    id: `m${message.id}`,
    at: message.createdAt,
    message,
  }));
  if (detail === 'words') return words;
  const mails = deliveries.map((delivery): Item => ({
    kind: 'delivery',
    id: `d${delivery.id}`,
    at: delivery.createdAt,
    delivery,
  }));
  const events = entries
    .filter((entry) => !SAID_OTHERWISE.test(entry.kind))
    .filter((entry) => detail === 'all' || !STEPS.test(entry.kind))
    .map((entry): Item => ({ kind: 'entry', id: `e${entry.sequence}`, at: entry.at, entry }));
  return [...words, ...mails, ...events].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || one.id.localeCompare(other.id),
  );
}
