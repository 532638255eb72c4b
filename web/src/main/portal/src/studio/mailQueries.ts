import { queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../platform/api/client';
import { STUDIO } from './queries';

export type MailSheet = Schemas['MailSheet'];
export type Placeholder = Schemas['MailPlaceholder'];

/** The saved state of a draft as it would be received, and what may be said in it. */
export function draftMailQuery(api: Api, id: number, tag: string) {
  return queryOptions({
    queryKey: [...STUDIO, 'drafts', id, 'mail', tag],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/processes/drafts/{id}/mail', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  });
}

/** A version as it is received. */
export function mailQuery(api: Api, key: string, version: number) {
  return queryOptions({
    queryKey: [...STUDIO, 'mail', key, version],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/{key}/versions/{version}/mail', {
          params: { path: { key, version } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
}
