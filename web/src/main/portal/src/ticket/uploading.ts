import { type Api, command, content, type Schemas } from '../platform/api/client';
import type { Filled } from './actionForm';

type Filed = Schemas['FiledAttachment'];
type Visibility = 'public' | 'internal';

interface Whereto {
  /** The state of the ticket on which alone the file is taken. */
  tag?: string | null;
  /** The message that the file goes with; without one, the next of who sends it. */
  message?: number | undefined;
}

/** Sends one file. */
async function sendFile(
  api: Api,
  reference: string,
  file: File,
  visibility: Visibility,
  { tag = null, message }: Whereto,
): Promise<Filed> {
  const form = new FormData();
  form.append('file', file, file.name);
  return content(
    api.POST('/api/v1/tickets/{reference}/attachments', {
      params: {
        path: { reference },
        query: { visibility: [visibility], ...(message === undefined ? {} : { message }) },
        header: command(crypto.randomUUID(), tag),
      },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
}

/**
 * Sends the files of a ticket that was just opened, one after another, to stand with the words that opened it; answers
 * with the names of those that did not arrive.
 */
export async function uploadToFirst(
  api: Api,
  reference: string,
  files: File[],
  began: (name: string) => void,
): Promise<string[]> {
  if (files.length === 0) return [];
  const message = await firstMessage(api, reference).catch(() => undefined);
  const lost: string[] = [];
  for (const file of files) {
    began(file.name);
    await sendFile(api, reference, file, 'public', { message }).catch(() => lost.push(file.name));
  }
  return lost;
}

async function firstMessage(api: Api, reference: string): Promise<number | undefined> {
  const { items } = await content(
    api.GET('/api/v1/tickets/{reference}/messages', {
      params: { path: { reference }, query: { limit: 1 } },
    }),
  );
  return items[0]?.id;
}

/** Files that the server has, for words that are still to come. */
export class Enclosures {
  private readonly filed = new Map<File, { id: number; visibility: Visibility }>();

  /**
   * Sends those that the server does not have yet, each on the state that the one before has led to, so that nothing of
   * anybody else's comes between them and the words.
   */
  async send(
    api: Api,
    reference: string,
    files: File[],
    visibility: Visibility,
    tag: string | null,
    began: (name: string) => void,
  ): Promise<{ ids: number[]; tag: string | null }> {
    const ids: number[] = [];
    let now = tag;
    for (const file of files) {
      const known = this.filed.get(file);
      if (known?.visibility === visibility) {
        ids.push(known.id);
        continue;
      }
      began(file.name);
      const { id, ticketTag } = await sendFile(api, reference, file, visibility, { tag: now });
      this.filed.set(file, { id, visibility });
      ids.push(id);
      now = now === null ? null : ticketTag;
    }
    return { ids, tag: now };
  }

  /** Sends the files among the values of a form; in their places stand the numbers that the server gives them. */
  async sendFields(
    api: Api,
    reference: string,
    values: Filled,
    visibility: Visibility,
    tag: string | null,
  ): Promise<{ values: Record<string, string | number | boolean>; tag: string | null }> {
    const sent: Record<string, string | number | boolean> = {};
    let now = tag;
    for (const [name, value] of Object.entries(values)) {
      if (!(value instanceof File)) {
        sent[name] = value;
        continue;
      }
      const { ids, tag: next } = await this.send(api, reference, [value], visibility, now, () => undefined);
      sent[name] = String(ids[0]);
      now = next;
    }
    return { values: sent, tag: now };
  }
}

/** Fetches a file with the token and hands it to the browser to keep. */
export async function download(api: Api, reference: string, id: number, name: string): Promise<void> {
  const blob = await content(
    api.GET('/api/v1/tickets/{reference}/attachments/{attachment}', {
      params: { path: { reference, attachment: id } },
      parseAs: 'blob',
    }) as Promise<{ data?: Blob; error?: unknown; response: Response }>,
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
