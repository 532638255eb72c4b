import createClient from 'openapi-fetch';
import type { Connection } from './connection';
import type { DraftStore } from '../drafts';
import { Refused, ServerAway } from './problem';
import type { components, paths } from 'api-document';

export type Schemas = components['schemas'];
export type Ticket = Schemas['Ticket'];
export type Message = Schemas['Message'];
export type Action = Schemas['Action'];
export type ActionField = Schemas['ActionField'];

/** Whoever is signed in. */
export type Me = Schemas['PersonDetails'] & { roles: string[] };

/** What the client needs to know of a session. */
export interface TokenSource {
  token(): string | undefined;
  over(): void;
}

const AWAY = new Set([502, 503, 504]);

/** Whether it was not the application that answered: a proxy, or a server that has not started it yet. */
function isSomebodyElse(answer: Response): boolean {
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  return AWAY.has(answer.status) || (answer.status === 404 && !isJson);
}

export type Send = (request: Request) => Promise<Response>;

/** Asks as the signed-in person, in the language that the page has now. */
export function createSend(session: TokenSource, connection: Connection, language: () => string): Send {
  return async (request) => {
    const token = session.token();
    if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
    request.headers.set('Accept-Language', language());
    let answer: Response;
    try {
      answer = await fetch(request);
    } catch (failure) {
      if (request.signal.aborted) throw failure;
      connection.lost();
      throw new ServerAway('The server does not answer');
    }
    if (isSomebodyElse(answer)) {
      connection.lost();
      throw new ServerAway(`HTTP ${answer.status}`);
    }
    if (answer.status === 401) session.over();
    return answer;
  };
}

/** What pages read; lists are given as CSV too, which is only taken away. */
type Read = 'application/json' | 'application/problem+json';

/** The API, asked in that way. */
export function createApi(send: Send) {
  return createClient<paths, Read>({ baseUrl: '', fetch: send });
}

export type Api = ReturnType<typeof createApi>;

/** Where the API keeps words that are not sent yet. */
export function draftStore(api: Api): DraftStore {
  return {
    keep: (place, words) =>
      content(api.PUT('/api/v1/drafts/{place}', { params: { path: { place } }, body: { content: words } })),
    forget: (place) => api.DELETE('/api/v1/drafts/{place}', { params: { path: { place } } }),
  };
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's content; throws what the server refused. */
export async function content<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await tagged(call)).value;
}

/** The answer's content with its entity tag, which a later change can insist on. */
export async function tagged<T>(call: Promise<Answer<T>>): Promise<{ value: T; tag: string | null }> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw new Refused(response.status, typeof error === 'object' && error !== null ? error : {});
  }
  return { value: data, tag: response.headers.get('ETag') };
}

/** Waits for a call that answers nothing; throws what the server refused. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok)
    throw new Refused(response.status, typeof error === 'object' && error !== null ? error : {});
}

/** The headers of a command: it takes effect once however often it is sent, and only on the state that was seen. */
export function command(key: string, tag?: string | null): Record<string, string> {
  return { 'Idempotency-Key': key, ...(tag ? { 'If-Match': tag } : {}) };
}
