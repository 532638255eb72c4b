import type { Ticket } from '../platform/api/client';

export type Turn = 'ours' | 'yours' | 'theirs' | 'nobody';

/** Whose turn it is (002-09), said to the requester. */
export function turn(status: Ticket['status']): Turn {
  switch (status) {
    case 'new':
    case 'open':
      return 'ours';
    case 'pending':
    case 'solved':
      return 'yours';
    case 'on-hold':
      return 'theirs';
    case 'closed':
      return 'nobody';
  }
}
