import type { Schemas, Ticket } from '../platform/api/client';
import { left } from '../platform/time';

export type ClockName = 'firstResponse' | 'nextResponse' | 'resolution';
export type Standing = 'safe' | 'soon' | 'late' | 'still';

const SOON = 3600;

/** How a clock stands, for its colour; the words beside it say the same. */
export function standing(clock: Schemas['SlaClock'], now: number): Standing {
  if (clock.remaining === null || clock.state === 'fulfilled' || clock.state === 'none') return 'still';
  const span = spanOf(clock, clock.remaining, now);
  if (clock.state === 'breached' || span < 0) return 'late';
  if (clock.state === 'paused') return 'still';
  return span < SOON ? 'soon' : 'safe';
}

/** Business time that is left or was left; what is done, or paused, counts no further. */
export function spanOf(clock: Schemas['SlaClock'], remaining: string, now: number): number {
  return left(remaining, clock.done || clock.state === 'paused' ? null : clock.due, now);
}

/** The promise that is owed and falls due next, else one whose time stands still: what a list shows of a ticket. */
export function next(ticket: Pick<Ticket, 'sla' | 'dueAt'>): Schemas['SlaClock'] | null {
  const clocks = [ticket.sla.firstResponse, ticket.sla.nextResponse, ticket.sla.resolution];
  const second = (moment: string | null) => (moment === null ? null : Math.floor(Date.parse(moment) / 1000));
  const owed =
    ticket.dueAt === null ? undefined : clocks.find((one) => second(one.due) === second(ticket.dueAt));
  return owed ?? clocks.find((one) => one.state === 'paused') ?? null;
}
