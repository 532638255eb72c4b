import { createContext, useContext, useEffect } from 'react';

/** Something that can be done from the keyboard on the page that is shown. */
export interface Command {
  id: string;
  name: string;
  /** A single key, where it has one. */
  key?: string;
  /** Keys that are held together where one writes, as they are shown. */
  held?: string;
  /** Whether it is offered only to those who type its name. */
  isMinor?: boolean;
  run: () => void;
}

const KEY = 'sportello.shortcuts';

/** What can be done now, told by whatever is on the page. */
export class Commands {
  private readonly groups = new Map<object, Command[]>();

  register(owner: object, commands: Command[]): void {
    this.groups.set(owner, commands);
  }

  forget(owner: object): void {
    this.groups.delete(owner);
  }

  all(): Command[] {
    return [...this.groups.values()].flat();
  }

  /** The command with this key, unless the person has switched single keys off (WCAG 2.1.4). */
  ofKey(key: string): Command | undefined {
    return areShortcutsOn() ? this.all().find((command) => command.key === key) : undefined;
  }
}

export function areShortcutsOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}

/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** The commands in this list whose names have all the words, in their order; the earlier a word begins, the better. */
export function matching(commands: Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, places: words.map((word) => fold(command.name).indexOf(word)) }))
    .filter(({ places }) => places.every((place) => place >= 0))
    .sort((one, other) => (one.places[0] ?? 0) - (other.places[0] ?? 0))
    .map(({ command }) => command);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export const CommandsContext = createContext(new Commands());

/** Offers these commands while whoever says so is on the page. */
export function useCommands(list: Command[]): void {
  const commands = useContext(CommandsContext);
  useEffect(() => {
    const owner = {};
    commands.register(owner, list);
    return () => commands.forget(owner);
  });
}
