import type { Ticket } from '../platform/api/client';

/** What comes next for the requester, and when; nothing where nobody has promised a time (002-09). */
export interface Next {
  what: 'check' | 'reminder' | 'answer' | 'solution';
  when: string;
}

type Known = Pick<Ticket, 'status' | 'sla' | 'waitsFor'>;

export function next(ticket: Known): Next | undefined {
  if (ticket.status === 'on-hold' || ticket.status === 'pending') {
    const when = ticket.waitsFor?.until;
    return when ? { what: ticket.status === 'pending' ? 'reminder' : 'check', when } : undefined;
  }
  if (ticket.status !== 'new' && ticket.status !== 'open') return undefined;
  const { firstResponse, nextResponse, resolution } = ticket.sla;
  for (const clock of [firstResponse, nextResponse]) {
    if (clock.state === 'running' && clock.due) return { what: 'answer', when: clock.due };
  }
  return resolution.state === 'running' && resolution.due
    ? { what: 'solution', when: resolution.due }
    : undefined;
}
