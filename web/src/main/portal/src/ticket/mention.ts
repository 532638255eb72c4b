import type { Schemas } from '../platform/api/client';

type Agent = Schemas['Agent'];

const MOST = 6;

/** The name that is being written after an `@` just before the caret. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | undefined {
  const found = /(?:^|[^\p{L}\p{N}@._-])@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? undefined : { start: caret - typed.length - 1, typed };
}

/** Who may be meant: by the beginning of any part of the name, or of the user name. */
export function meant(agents: Agent[], typed: string): Agent[] {
  const wanted = typed.toLowerCase();
  return agents
    .filter(
      ({ name, username }) =>
        username !== null &&
        [username, ...name.split(/\s+/)].some((part) => part.toLowerCase().startsWith(wanted)),
    )
    .slice(0, MOST);
}
