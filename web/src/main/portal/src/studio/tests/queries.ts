import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, content, type Schemas } from '../../platform/api/client';

export type Test = Omit<Schemas['ProcessTest'], 'played'> & { played: Played };
export type Head = Schemas['ProcessTestHead'];
export type Run = Schemas['ProcessTestRun'];
export type Result = Schemas['ProcessTestResult'];
export type Fork = Schemas['CaseFork'];

/** What the ticket is like and what happens to it; what it has not is null. */
export interface Played {
  facts: Schemas['CaseFacts'];
  events: Schemas['CaseEvent'][];
}

/** What is tested: a draft, a proposal, a bundle, or what is in force. */
export type Tested = { draft: number } | { proposal: number } | { bundle: number } | Record<string, never>;

/** Every question about test cases begins with this. */
export const TESTS = ['process-tests'] as const;
const AT_WORK = 1_000;

export function testsQuery(api: Api, process: string) {
  return infiniteQueryOptions({
    queryKey: [...TESTS, 'list', process],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/process-tests', {
          params: {
            query: { ...(process ? { process } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function testQuery(api: Api, id: number) {
  return queryOptions({
    queryKey: [...TESTS, id],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/process-tests/{id}', { params: { path: { id } }, signal }),
      ) as Promise<unknown> as Promise<Test>,
  });
}

/** The runs on one of them, the newest first. */
export function runsQuery(api: Api, tested: Tested) {
  return queryOptions({
    queryKey: [...TESTS, 'runs', tested],
    queryFn: ({ signal }) =>
      content(api.GET('/api/v1/process-tests/runs', { params: { query: tested }, signal })),
    refetchInterval: (query) =>
      query.state.data?.items.some((one) => one.state === 'running') ? AT_WORK : false,
  });
}

export function resultsQuery(api: Api, run: Run) {
  const { id } = run;
  return infiniteQueryOptions({
    queryKey: [...TESTS, 'runs', id, 'results', run.done],
    queryFn: ({ pageParam, signal }) =>
      content(
        api.GET('/api/v1/process-tests/runs/{id}/results', {
          params: { path: { id }, query: { ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
