import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../../platform/api/client';

export type CaseFacts = Schemas['CaseFacts'];
export type CaseEvent = Schemas['CaseEvent'];
export type Trial = Schemas['Trial'];
export type Replay = Schemas['Replay'];
export type ReplayTicket = Schemas['ReplayTicket'];
export type Outcome = ReplayTicket['outcome'];

/** Every question about replays begins with this. */
export const REPLAYS = ['replays'] as const;
const AT_WORK = 1_000;

export function replaysQuery(api: Api, filter: { draft?: number; sha256?: string }) {
  return queryOptions({
    queryKey: [...REPLAYS, 'list', filter],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/replays', { params: { query: filter }, signal })),
    refetchInterval: (query) =>
      query.state.data?.items.some((one) => one.state === 'running') ? AT_WORK : false,
  });
}

export function replayQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...REPLAYS, id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/replays/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? AT_WORK : false),
  });
}

export function replayTicketsQuery(api: Api, replay: Replay, outcome: Outcome) {
  const { id } = replay;
  return infiniteQueryOptions({
    queryKey: [...REPLAYS, id, 'tickets', outcome, replay.done],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/processes/replays/{id}/tickets', {
          params: {
            path: { id },
            query: { limit: 50, outcome, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
