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

const CLOCKS = ['at-risk', 'breached'] as const;

export const CHOICES = { status: STATUSES, priority: PRIORITIES, kind: KINDS, clock: CLOCKS };
export type Choice = keyof typeof CHOICES;
export const SORTS = [
  'reference',
  'subject',
  'status',
  'priority',
  'dueAt',
  'createdAt',
  'updatedAt',
] as const;
export type Sort = (typeof SORTS)[number];

/** What a list is narrowed to from elsewhere: there is no field for it, only a way out. */
export const PLACES = ['waitingAt', 'passedAt', 'passedFrom', 'passedTo', 'plan', 'product'] as const;

/** The list's filter: the view's, narrowed by what stands in the address. */
export function filterOf(view: Record<string, string>, address: URLSearchParams): TicketFilter {
  const list = (name: 'status' | 'priority' | 'kind') => {
    const value = address.get(name) ?? view[name];
    return value === undefined ? {} : { [name]: value.split(',') };
  };
  const text = (
    name:
      | 'assignee'
      | 'team'
      | 'organization'
      | 'requester'
      | 'q'
      | 'updatedSince'
      | 'plan'
      | 'product'
      | 'waitingAt'
      | 'passedAt'
      | 'passedFrom'
      | 'passedTo',
  ) => {
    const value = address.get(name) ?? view[name];
    return value === undefined || value === '' ? {} : { [name]: value };
  };
  const level = address.get('level') ?? view['level'];
  const isFollowed = (address.get('watcher') ?? view['watcher']) === 'me';
  const clock = CLOCKS.find((one) => one === (address.get('clock') ?? view['clock']));
  return {
    ...list('status'),
    ...list('priority'),
    ...list('kind'),
    ...text('assignee'),
    ...text('team'),
    ...text('organization'),
    ...text('requester'),
    ...text('q'),
    ...((address.get('q') ?? view['q'] ?? '') === '' ? {} : { include: 'found-subject' as const }),
    ...text('updatedSince'),
    ...text('plan'),
    ...text('product'),
    ...text('waitingAt'),
    ...text('passedAt'),
    ...text('passedFrom'),
    ...text('passedTo'),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(clock === undefined ? {} : { clock }),
    ...(isFollowed ? { watcher: 'me' as const } : {}),
    sort: address.get('sort') ?? view['sort'] ?? '-updatedAt',
  };
}

/** What a view of one's own has to say to show what is shown now. */
export function kept(view: Record<string, string>, address: URLSearchParams): Record<string, string> {
  const words = ['q', 'sort', ...PLACES, ...Object.keys(CHOICES)];
  return {
    ...view,
    ...Object.fromEntries([...address].filter(([name, value]) => words.includes(name) && value !== '')),
  };
}

/** Whether a list shows nothing but what waits for somebody else. */
export function isWaiting(filter: TicketFilter): boolean {
  const statuses = filter.status ?? [];
  return statuses.length > 0 && statuses.every((one) => one === 'pending' || one === 'on-hold');
}

/** The order after a click on a column: first up, then down; times and priorities the other way round. */
export function sortAfter(current: string, field: Sort): string {
  const first = ['createdAt', 'updatedAt', 'priority'].includes(field) ? `-${field}` : field;
  if (current === first) return first.startsWith('-') ? field : `-${field}`;
  return first;
}

/** The address with one of its words changed; an empty one is left out, with the days that belong to it. */
export function changed(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value !== '') next.set(name, value);
  else {
    next.delete(name);
    if (name === 'passedAt') ['passedFrom', 'passedTo'].forEach((day) => next.delete(day));
  }
  return next;
}
