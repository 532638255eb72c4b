import { type Api, content } from '../platform/api/client';

/** Sends files one after another; answers with the names of those that did not arrive. */
export async function upload(
  api: Api,
  reference: string,
  files: File[],
  visibility: 'public' | 'internal',
  began: (name: string) => void,
): Promise<string[]> {
  const lost: string[] = [];
  for (const file of files) {
    began(file.name);
    const form = new FormData();
    form.append('file', file, file.name);
    const call = api.POST('/api/v1/tickets/{reference}/attachments', {
      params: {
        path: { reference },
        query: { visibility: [visibility] },
        header: { 'Idempotency-Key': crypto.randomUUID() },
      },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    });
    await content(call).catch(() => lost.push(file.name));
  }
  return lost;
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
