/** What the server says about itself: where to sign in and whose portal this is. */
export interface Settings {
  issuer: string;
  clientId: string;
  name: string;
  logo: string;
  /** The firm's colour as #rrggbb, or empty. */
  color: string;
  /** Endings of names of files that the server does not take. */
  forbiddenFiles: string[];
}

export async function loadSettings(): Promise<Settings> {
  const answer = await fetch('/settings.json');
  if (!answer.ok) throw new Error(`settings: ${answer.status}`);
  return (await answer.json()) as Settings;
}
