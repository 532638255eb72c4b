import { Refused } from './api/problem';

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** Keeps what the API gives away as a file. */
export async function download(call: Promise<Answer>, name: string): Promise<void> {
  const { data, error, response } = await call;
  if (!response.ok || !(data instanceof Blob)) {
    throw new Refused(response.status, typeof error === 'object' && error !== null ? error : {});
  }
  keep(data, name);
}

/** Keeps these words as a file. */
export function keep(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
