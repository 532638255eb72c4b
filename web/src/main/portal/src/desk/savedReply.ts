import type { Schemas } from '../platform/api/client';

/** A saved reply as it is being written, in both languages. */
export type Texts = Record<'it' | 'en', { title: string; text: string }>;

/** What the form begins with. */
export function filled(reply: Schemas['SavedReply'] | null): Texts {
  const nothing = { title: '', text: '' };
  return { it: { ...nothing, ...reply?.it }, en: { ...nothing, ...reply?.en } };
}

/** What is sent: a language in which nothing was written is left out. */
export function wanted(texts: Texts, isShared: boolean, team: string): Schemas['NewSavedReply'] {
  const written = (['it', 'en'] as const).filter(
    (one) => texts[one].title.trim() !== '' || texts[one].text.trim() !== '',
  );
  return {
    shared: isShared,
    ...(isShared && team !== '' ? { team } : {}),
    ...Object.fromEntries(written.map((one) => [one, texts[one]])),
  };
}
