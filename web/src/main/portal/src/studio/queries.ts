import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, content } from '../platform/api/client';
import type { paths } from 'api-document';

export type FigureFilter = NonNullable<
  paths['/api/v1/processes/{key}/figures']['get']['parameters']['query']
>;

/** Every question of the studio begins with this, so that one word makes all answers old. */
export const STUDIO = ['studio'] as const;
const SOON = 15_000;

export function processesQuery(api: Api) {
  return queryOptions({
    queryKey: [...STUDIO, 'processes'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes', { params: { query: { type: 'all' } }, signal })),
  });
}

export function versionsQuery(api: Api, key: string) {
  return queryOptions({
    queryKey: [...STUDIO, 'versions', key],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/{key}/versions', { params: { path: { key } }, signal })),
  });
}

/** The state of a file: a version's number, a proposal as `proposal-12`, or a bundle as `bundle-12`. */
export function fileQuery(api: Api, key: string, state: string) {
  const proposal = /^proposal-(\d+)$/.exec(state)?.[1];
  const bundle = /^bundle-(\d+)$/.exec(state)?.[1];
  return queryOptions({
    queryKey: [...STUDIO, 'file', key, state],
    queryFn: ({ signal }) =>
      content(
        (proposal
          ? api.GET('/api/v1/processes/proposals/{id}/file', {
              params: { path: { id: Number(proposal) } },
              headers: { Accept: 'application/xml' },
              parseAs: 'text',
              signal,
            })
          : bundle
            ? api.GET('/api/v1/process-bundles/{id}/files/{key}', {
                params: { path: { id: Number(bundle), key } },
                headers: { Accept: 'application/xml' },
                parseAs: 'text',
                signal,
              })
            : api.GET('/api/v1/processes/{key}/versions/{version}', {
                params: { path: { key, version: Number(state) } },
                headers: { Accept: 'application/xml' },
                parseAs: 'text',
                signal,
              })) as Promise<{ data?: string; error?: unknown; response: Response }>,
      ),
    staleTime: Infinity,
  });
}

export function figuresQuery(api: Api, key: string, filter: FigureFilter) {
  return queryOptions({
    queryKey: [...STUDIO, 'figures', key, filter],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/{key}/figures', { params: { path: { key }, query: filter }, signal }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: SOON,
  });
}

export function proposalsQuery(api: Api) {
  return queryOptions({
    queryKey: [...STUDIO, 'proposals'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/processes/proposals', { signal })),
  });
}

export function proposalQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...STUDIO, 'proposals', id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/proposals/{id}', { params: { path: { id } }, signal })),
  });
}

export function plansQuery(api: Api) {
  return queryOptions({
    queryKey: [...STUDIO, 'plans'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/plans', { signal })),
  });
}

export function productsQuery(api: Api) {
  return queryOptions({
    queryKey: [...STUDIO, 'products'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/products', { signal })),
  });
}
