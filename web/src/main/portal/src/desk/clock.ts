import type { Schemas, Ticket } from '../platform/api/client';
import { left } from '../platform/time';

export type ClockName = 'firstResponse' | 'nextResponse' | 'resolution';
export type Standing = 'safe' | 'soon' | 'late' | 'still';

const SOON = 3600;

/** How a clock stands, for its colour; the words beside it say the same. */
export function standing(clock: Schemas['SlaClock'], now: number): Standing {
  if (clock.remaining === null || clock.state === 'fulfilled' || clock.state === 'none') return 'still';
  const span = left(clock.remaining, clock.state === 'paused' ? null : clock.due, now);
  if (clock.state === 'breached' || span < 0) return 'late';
  if (clock.state === 'paused') return 'still';
  return span < SOON ? 'soon' : 'safe';
}

/** The promise that falls due next: what a list shows of a ticket. */
export function next(ticket: Ticket): Schemas['SlaClock'] | null {
  const clocks = [ticket.sla.firstResponse, ticket.sla.nextResponse, ticket.sla.resolution].filter(
    (clock) => clock.state === 'running' || clock.state === 'breached' || clock.state === 'paused',
  );
  const due = (clock: Schemas['SlaClock']) => (clock.due === null ? Infinity : Date.parse(clock.due));
  return clocks.sort((one, other) => due(one) - due(other))[0] ?? null;
}
