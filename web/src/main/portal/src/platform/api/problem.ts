import type { components } from 'api-document';

type Problem = components['schemas']['Problem'];

/** The server is not there, or not yet: whoever asked may ask again. */
export class ServerAway extends Error {}

/** The server says no, and why (RFC 9457). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  /** The problem's stable name, such as `stale-state`. */
  get slug(): string {
    return (this.problem.type ?? '').replace(/^.*\//, '');
  }

  /** What is wrong with this field, by its name, in the reader's language; undefined where nothing is. */
  fieldError(name: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === `/${name}`)?.detail;
  }
}

export function isRefusal(error: unknown, ...slugs: string[]): error is Refused {
  return error instanceof Refused && slugs.includes(error.slug);
}
