import { queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../platform/api/client';

/** A ticket's story; it is read once and stays as it was read, until somebody asks for it again. */
export function storyQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: ['audit', 'story', reference],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/tickets/{reference}/story', { params: { path: { reference } }, signal })),
    staleTime: Infinity,
  });
}

/** The newest verifications; looked at again every second while one runs. */
export function verificationsQuery(api: Api) {
  return queryOptions({
    queryKey: ['audit', 'verifications'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/ledger/verifications', { signal })),
    refetchInterval: (query) =>
      query.state.data?.items.some((one) => one.state === 'running') ? 1000 : false,
  });
}

/** All signed checkpoints, page after page, and the keys. */
export function checkpointsQuery(api: Api) {
  return queryOptions({
    queryKey: ['audit', 'checkpoints'],
    queryFn: async ({ signal }) => {
      const items: unknown[] = [];
      let cursor: string | null = '';
      for (;;) {
        const page: Schemas['CheckpointPage'] = await content(
          api.GET('/api/v1/ledger/checkpoints', {
            params: { query: { limit: 100, ...(cursor === '' ? {} : { cursor }) } },
            signal,
          }),
        );
        items.push(...page.items);
        if (page.next === null) return { items, keys: page.keys };
        cursor = page.next;
      }
    },
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
