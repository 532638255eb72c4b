import { Refused } from './api/problem';

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

function given({ data, error, response }: Answer): Blob {
  if (!response.ok || !(data instanceof Blob)) {
    throw new Refused(response.status, typeof error === 'object' && error !== null ? error : {});
  }
  return data;
}

/** Keeps what the API gives away as a file. */
export async function download(call: Promise<Answer>, name: string): Promise<void> {
  keep(given(await call), name);
}

/** The cursor of the next page in a `Link` header (RFC 8288). */
export function nextCursor(link: string | null): string | undefined {
  const next = /<([^>]*)>\s*;[^,]*rel="?next"?/.exec(link ?? '')?.[1];
  return next === undefined
    ? undefined
    : (new URL(next, 'http://api').searchParams.get('cursor') ?? undefined);
}

/** All pages of a list as one CSV: the first one's header, and everybody's rows. */
export async function wholeList(page: (cursor?: string) => Promise<Answer>): Promise<Blob> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    const rows = await given(answer).text();
    parts.push(parts.length === 0 ? rows : rows.slice(rows.indexOf('\r\n') + 2));
    cursor = nextCursor(answer.response.headers.get('Link'));
  } while (cursor !== undefined);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** Keeps these words as a file. */
export function keep(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
