import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../../platform/api/client';

export type Intervention = Schemas['Intervention'];

/** Every question about interventions begins with this, so that one word makes all answers old. */
export const HANDS = ['interventions'] as const;
const SOON = 15_000;

export function interventionsQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: [...HANDS, 'list'],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/interventions', {
          params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: SOON,
  });
}

export function failedJobsQuery(api: Api) {
  return queryOptions({
    queryKey: [...HANDS, 'failed'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/failed-jobs', { signal })),
    refetchInterval: SOON,
  });
}

export function standingQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: [...HANDS, 'standing', reference],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/standing', { params: { path: { reference } }, signal })),
    enabled: reference !== '',
    retry: false,
  });
}
