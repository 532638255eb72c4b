import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, content, tagged } from '../platform/api/client';
import type { paths } from 'api-document';

export type TicketFilter = NonNullable<paths['/api/v1/tickets']['get']['parameters']['query']>;

const MINUTE = 60_000;
const MOST = 100;
const FEW = 8;
const path = (reference: string) => ({ path: { reference } });

/** Every question about tickets begins with this, so that one word makes all answers old. */
export const TICKETS = ['tickets'] as const;

export function ticketQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference],
    queryFn: ({ signal }) =>
      tagged(api.GET('/api/v1/tickets/{reference}', { params: path(reference), signal })),
  });
}

export function ticketsQuery(api: Api, filter: TicketFilter, most = MOST) {
  return infiniteQueryOptions({
    queryKey: [...TICKETS, 'list', filter, most],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/tickets', {
          params: { query: { ...filter, limit: most, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function viewsQuery(api: Api) {
  return queryOptions({
    queryKey: [...TICKETS, 'views'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/views', { signal })),
  });
}

/** The whole conversation: pages are followed to the end, oldest first. */
export function messagesQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'messages'],
    queryFn: ({ signal }) =>
      everything((cursor) =>
        content(
          api.GET('/api/v1/tickets/{reference}/messages', {
            params: { ...path(reference), query: { limit: MOST, ...cursor } },
            signal,
          }),
        ),
      ),
  });
}

export function actionsQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'actions'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/actions', { params: path(reference), signal })),
  });
}

/** The few tickets that these words, or this reference, mean best. */
export function findTicketsQuery(api: Api, words: string) {
  return queryOptions({
    queryKey: [...TICKETS, 'find', words],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets', { params: { query: { q: words, limit: FEW } }, signal })),
  });
}

export function linksQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'links'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/links', { params: path(reference), signal })),
  });
}

export function watchersQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'watchers'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/watchers', { params: path(reference), signal })),
  });
}

export function attachmentsQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'attachments'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/attachments', { params: path(reference), signal })),
  });
}

export function trailQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'trail'],
    queryFn: ({ signal }) =>
      everything((cursor) =>
        content(
          api.GET('/api/v1/tickets/{reference}/trail', {
            params: { ...path(reference), query: { limit: MOST, ...cursor } },
            signal,
          }),
        ),
      ),
  });
}

export function deliveriesQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'deliveries'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/deliveries', { params: path(reference), signal })),
  });
}

export function slaQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'sla'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/sla', { params: path(reference), signal })),
  });
}

export function pathQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...TICKETS, reference, 'path'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/path', { params: path(reference), signal })),
  });
}

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

/** What would be promised on a ticket that is opened now. */
export function expectationQuery(api: Api, query: Query<'/api/v1/sla/expectation'>) {
  return queryOptions({
    queryKey: ['expectation', query],
    queryFn: ({ signal }) => content(api.GET('/api/v1/sla/expectation', { params: { query }, signal })),
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
  });
}

/** Answers to something like it, or the latest ones. */
export function earlierAnswersQuery(api: Api, query: Query<'/api/v1/tickets/earlier-answers'>) {
  return queryOptions({
    queryKey: [...TICKETS, 'earlier-answers', query],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/earlier-answers', { params: { query }, signal })),
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
  });
}

/** Products and verdicts of a requester. */
export function historyQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/people/{id}/history', { params: { path: { id } }, signal })),
    staleTime: MINUTE,
  });
}

export function plansQuery(api: Api) {
  return queryOptions({
    queryKey: ['plans'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/plans', { signal })),
    staleTime: 10 * MINUTE,
  });
}

export function productsQuery(api: Api) {
  return queryOptions({
    queryKey: ['products'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/products', { signal })),
    staleTime: 10 * MINUTE,
  });
}

export function teamsQuery(api: Api) {
  return queryOptions({
    queryKey: ['teams'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/teams', { signal })),
    staleTime: 10 * MINUTE,
  });
}

/** People whom the words mean. */
export function peopleQuery(api: Api, words: string) {
  return queryOptions({
    queryKey: ['people', words],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/people', { params: { query: { q: words, limit: FEW } }, signal })),
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
  });
}

/** What is asked of a ticket of this kind about this product and area; all questions without any of them. */
export function questionsQuery(api: Api, query: Query<'/api/v1/questions'>) {
  return queryOptions({
    queryKey: ['questions', query],
    queryFn: ({ signal }) => content(api.GET('/api/v1/questions', { params: { query }, signal })),
    staleTime: 10 * MINUTE,
    placeholderData: keepPreviousData,
  });
}

/** What an organisation has installed. */
export function installedQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: ['installed', id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/organizations/{id}/installed-products', { params: { path: { id } }, signal })),
    staleTime: 10 * MINUTE,
  });
}

/** The agent that somebody at the desk may be. */
export function agentQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: ['agents', id],
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/agents/{id}', { params: { path: { id } }, signal })),
  });
}

export function agentsQuery(api: Api) {
  return queryOptions({
    queryKey: ['agents'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/agents', { params: { query: { limit: MOST } }, signal })),
    staleTime: MINUTE,
  });
}

export function savedRepliesQuery(api: Api) {
  return queryOptions({
    queryKey: ['saved-replies'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/saved-replies', { signal })),
  });
}

/** What these words will look like. */
export function previewQuery(api: Api, words: string) {
  return queryOptions({
    queryKey: ['preview', words],
    queryFn: ({ signal }) => content(api.POST('/api/v1/previews', { body: { body: words }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
}

async function everything<T>(
  page: (cursor: { cursor?: string }) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let next: string | null | undefined;
  do {
    const found = await page(next ? { cursor: next } : {});
    all.push(...found.items);
    next = found.next;
  } while (next !== null);
  return all;
}
