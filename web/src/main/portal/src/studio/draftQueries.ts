import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { type Api, content, type Schemas, tagged } from '../platform/api/client';
import type { Live } from '../platform/live/live';
import { STUDIO } from './queries';

export type Draft = Schemas['ProcessDraft'];
export type Step = Schemas['LibraryStep'];

const DRAFTS = [...STUDIO, 'drafts'] as const;
const draftKey = (id: number) => [...DRAFTS, id] as const;

type Text = Promise<{ data?: string; error?: unknown; response: Response }>;

export function draftsQuery(api: Api) {
  return queryOptions({
    queryKey: [...DRAFTS, 'list'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/processes/drafts', { signal })),
  });
}

/** What is known of a draft, without its file. */
export function draftQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...draftKey(id), 'head'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/drafts/{id}', { params: { path: { id } }, signal })),
  });
}

/** The newest state of a draft with its tag, on which the next one is saved. */
export async function loadDraft(api: Api, id: number): Promise<{ xml: string; tag: string }> {
  const { value, tag } = await tagged(
    api.GET('/api/v1/processes/drafts/{id}/file', {
      params: { path: { id } },
      headers: { Accept: 'application/xml' },
      parseAs: 'text',
      cache: 'no-store',
    }) as Text,
  );
  return { xml: value, tag: tag ?? '*' };
}

/** Saves a state on the one with that tag; answers the draft and the tag to go on with. */
export async function saveDraft(
  api: Api,
  id: number,
  tag: string,
  xml: string,
): Promise<{ draft: Draft; tag: string }> {
  const { value, tag: next } = await tagged(
    api.PUT('/api/v1/processes/drafts/{id}/file', {
      params: { path: { id }, header: { 'If-Match': tag } },
      body: xml,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'application/xml' },
    }),
  );
  return { draft: value, tag: next ?? '*' };
}

/** What would be held against that state of a draft if it were proposed. */
export function draftFindingsQuery(api: Api, id: number, tag: string) {
  return queryOptions({
    queryKey: [...draftKey(id), 'findings', tag],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/drafts/{id}/findings', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  });
}

export function draftStatesQuery(api: Api, id: number, tag: string) {
  return queryOptions({
    queryKey: [...draftKey(id), 'states', tag],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/drafts/{id}/states', {
          params: { path: { id }, query: { limit: 100 } },
          signal,
        }),
      ),
  });
}

export function draftStateFileQuery(api: Api, id: number, revision: number) {
  return queryOptions({
    queryKey: [...draftKey(id), 'state', revision],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/drafts/{id}/states/{revision}/file', {
          params: { path: { id, revision } },
          headers: { Accept: 'application/xml' },
          parseAs: 'text',
          signal,
        }) as Text,
      ),
    staleTime: Infinity,
  });
}

export function stepsQuery(api: Api) {
  return queryOptions({
    queryKey: [...STUDIO, 'steps'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/steps', { signal })),
    staleTime: Infinity,
  });
}

/** Makes old what the page knows of a draft when the server tells that it has changed. */
export function followDrafts(live: Live, queries: QueryClient): void {
  live.listen((event) => {
    const draft = event.data['draft'];
    if (event.type === 'process.draft.changed' && typeof draft === 'number') {
      void queries.invalidateQueries({ queryKey: [...draftKey(draft), 'head'] });
      void queries.invalidateQueries({ queryKey: [...draftKey(draft), 'presence'] });
      void queries.invalidateQueries({ queryKey: [...DRAFTS, 'list'] });
    }
  });
}

export const presenceKey = (id: number, activity: string) => [...draftKey(id), 'presence', activity] as const;
