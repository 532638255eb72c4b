import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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

/** The questions that auditors ask. */
export function questionsQuery(api: Api) {
  return queryOptions({
    queryKey: ['audit', 'questions'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/audit/questions', { signal })),
    staleTime: Infinity,
  });
}

/** What a question is narrowed down by, each as the API reads it. */
export type Asked = Record<string, string>;

/** The answer to a question, part after part. */
export function answerQuery(api: Api, id: string, asked: Asked, language: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'answer', id, asked, language],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/audit/questions/{id}', {
          params: {
            path: { id },
            query: { ...asked, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last: Schemas['AuditAnswer']) => last.next,
    staleTime: Infinity,
  });
}

/** People of that name, address or organisation. */
export function peopleQuery(api: Api, words: string) {
  return queryOptions({
    queryKey: ['people', words],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/people', { params: { query: { q: words, limit: 20 } }, signal })),
    enabled: words.trim().length > 2,
  });
}

/** What erasing somebody would destroy, and their legal holds. */
export function personDataQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: ['audit', 'person', id],
    queryFn: async ({ signal }) => ({
      preview: await content(api.GET('/api/v1/people/{id}/erasure', { params: { path: { id } }, signal })),
      holds: await content(api.GET('/api/v1/people/{id}/holds', { params: { path: { id } }, signal })),
      term: await content(api.GET('/api/v1/people/{id}/audit-term', { params: { path: { id } }, signal })),
    }),
    staleTime: Infinity,
    retry: false,
  });
}

/** How well a ticket kept to its diagrams. */
export function conformanceQuery(api: Api, reference: string) {
  return queryOptions({
    queryKey: ['audit', 'conformance', reference],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/tickets/{reference}/conformance', { params: { path: { reference } }, signal }),
      ),
    staleTime: Infinity,
  });
}

/** How long each kind of data is kept. */
export function retentionQuery(api: Api) {
  return queryOptions({
    queryKey: ['audit', 'retention'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/retention', { signal })),
    staleTime: Infinity,
  });
}
