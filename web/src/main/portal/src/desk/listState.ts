import type { TicketFilter } from '../ticket/queries';

const STATUSES = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
const KINDS = [
  'incident',
  'service-request',
  'question',
  'commercial',
  'feature-request',
  'complaint',
] as const;

export const CHOICES = { status: STATUSES, priority: PRIORITIES, kind: KINDS };
export type Choice = keyof typeof CHOICES;
export const SORTS = ['reference', 'subject', 'status', 'createdAt', 'updatedAt'] as const;
export type Sort = (typeof SORTS)[number];

/** The list's filter: the view's, narrowed by what stands in the address. */
export function filterOf(view: Record<string, string>, address: URLSearchParams): TicketFilter {
  const list = (name: Choice) => {
    const value = address.get(name) ?? view[name];
    return value === undefined ? {} : { [name]: value.split(',') };
  };
  const text = (name: 'assignee' | 'team' | 'organization' | 'requester' | 'q') => {
    const value = address.get(name) ?? view[name];
    return value === undefined || value === '' ? {} : { [name]: value };
  };
  return {
    ...list('status'),
    ...list('priority'),
    ...list('kind'),
    ...text('assignee'),
    ...text('team'),
    ...text('organization'),
    ...text('requester'),
    ...text('q'),
    sort: address.get('sort') ?? '-updatedAt',
  };
}

/** The order after a click on a column: first up, then down; times the other way round. */
export function sortAfter(current: string, field: Sort): string {
  const first = field === 'createdAt' || field === 'updatedAt' ? `-${field}` : field;
  if (current === first) return first.startsWith('-') ? field : `-${field}`;
  return first;
}

/** The address with one of its words changed; an empty one is left out. */
export function changed(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
