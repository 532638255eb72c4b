import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../../platform/api/client';

export type Migration = Schemas['Migration'];
export type MigrationTicket = Schemas['MigrationTicket'];
export type TicketState = MigrationTicket['state'];

/** Every question about running tickets begins with this, so that one word makes all answers old. */
export const MOVING = ['moving'] as const;
const AT_WORK = 1_000;
const AT_REST = 15_000;

export function isAtWork(migration: Pick<Migration, 'state'> | undefined): boolean {
  return migration?.state === 'trying' || migration?.state === 'moving';
}

export function releasesQuery(api: Api) {
  return queryOptions({
    queryKey: [...MOVING, 'releases'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/releases', { signal })),
  });
}

export function migrationsQuery(api: Api) {
  return queryOptions({
    queryKey: [...MOVING, 'migrations'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/migrations', { signal })),
    refetchInterval: (query) => (query.state.data?.items.some(isAtWork) ? AT_WORK : AT_REST),
  });
}

export function migrationQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...MOVING, 'migrations', id],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/migrations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (isAtWork(query.state.data) ? AT_WORK : AT_REST),
  });
}

/** From where to where; asked again when the migration has come further. */
export function planQuery(api: Api, migration: Migration) {
  return queryOptions({
    queryKey: [...MOVING, 'plan', migration.id, migration.state],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/migrations/{id}/plan', { params: { path: { id: migration.id } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function ticketsQuery(api: Api, migration: Migration, state: TicketState | undefined) {
  const { id } = migration;
  return infiniteQueryOptions({
    queryKey: [...MOVING, 'tickets', id, migration.state, state],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/migrations/{id}/tickets', {
          params: {
            path: { id },
            query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: isAtWork(migration) ? 2 * AT_WORK : false,
    placeholderData: keepPreviousData,
  });
}
