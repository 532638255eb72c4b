import { queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../../platform/api/client';
import { STUDIO } from '../queries';

export type Bundle = Schemas['Bundle'];
export type BundleChange = Schemas['BundleChange'];
export type TrustedKey = Schemas['TrustedKey'];

const BUNDLES = [...STUDIO, 'bundles'] as const;

export function bundlesQuery(api: Api) {
  return queryOptions({
    queryKey: [...BUNDLES, 'list'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/process-bundles', { signal })),
  });
}

export function bundleQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...BUNDLES, id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/process-bundles/{id}', { params: { path: { id } }, signal })),
  });
}

/** What taking a bundle in would do to each file. */
export function bundleChangesQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...BUNDLES, id, 'files'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/process-bundles/{id}/files', { params: { path: { id } }, signal })),
  });
}

export function bundleFindingsQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...BUNDLES, id, 'findings'],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/process-bundles/{id}/findings', { params: { path: { id } }, signal })),
  });
}

export function trustedKeysQuery(api: Api) {
  return queryOptions({
    queryKey: [...BUNDLES, 'keys'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/process-bundles/trusted-keys', { signal })),
  });
}
