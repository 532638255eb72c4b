import { queryOptions } from '@tanstack/react-query';
import { type Api, content } from '../platform/api/client';

/** A ticket's story; it is read once and stays as it was read, until somebody asks for it again. */
export function storyQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: ['audit', 'story', reference],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/story', { params: { path: { reference } }, signal })),
    staleTime: Infinity,
  });
}

/** A diagram or a table as it was deployed. */
export function fileQuery(api: Api, key: string, version: number) {
  return queryOptions({
    queryKey: ['diagram', key, version],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/{key}/versions/{version}', {
          params: { path: { key, version } },
          headers: { Accept: 'application/xml' },
          parseAs: 'text',
          signal,
        }) as Promise<{ data?: string; error?: unknown; response: Response }>,
      ),
    staleTime: Infinity,
  });
}
