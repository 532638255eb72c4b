import type { Schemas } from '../platform/api/client';

export type StoryEntry = Schemas['StoryEntry'];

/** What a diagram shows at one moment of a story. */
export interface Moment {
  process: string;
  version: number;
  instance: string;
  /** Elements that were left. */
  done: string[];
  /** Elements where the ticket was. */
  active: string[];
  /** Elements at which two people have intervened. */
  marked: string[];
  /** The element that the entry is about. */
  chosen: string;
}

/** Where the ticket was once the entry at that place had been written; undefined before any diagram had begun. */
export function momentAt(items: StoryEntry[], at: number): Moment | undefined {
  let instance = '';
  let process = '';
  let version = 0;
  for (let i = at; i >= 0 && instance === ''; i--) {
    const item = items[i];
    if (item?.process && item.instance) {
      instance = item.instance;
      process = item.process.key;
      version = item.process.version;
    }
  }
  if (instance === '') return undefined;
  const active = new Map<string, number>();
  const marked = new Set<string>();
  const done = new Set<string>();
  for (const item of items.slice(0, at + 1)) {
    const moved = movedTo(item, instance);
    if (moved) {
      version = moved.to;
      for (const { from, to } of moved.elements) {
        const here = active.get(from);
        if (!here || !to || from === to) continue;
        active.delete(from);
        active.set(to, here);
      }
    }
    if (item.instance !== instance) continue;
    if (item.kind === 'intervention.done') places(item).forEach((place) => marked.add(place));
    const element = item.process?.element ?? '';
    const here = active.get(element) ?? 0;
    if (item.move === 'came') active.set(element, here + 1);
    if (item.move === 'left' || item.move === 'cancelled') {
      if (here > 1) active.set(element, here - 1);
      else active.delete(element);
      if (item.move === 'left') done.add(element);
    }
    if (item.move === 'ended') active.clear();
  }
  return {
    process,
    version,
    instance,
    done: [...done],
    active: [...active.keys()],
    marked: [...marked],
    chosen: items[at]?.process?.element ?? '',
  };
}

interface Moved {
  instance: string;
  to: number;
  elements: { from: string; to?: string }[];
}

/** What became of that instance when the ticket went to another release. */
function movedTo(item: StoryEntry, instance: string): Moved | undefined {
  if (item.kind !== 'migration.moved') return undefined;
  const all = (item.data as { processes?: Moved[] }).processes ?? [];
  return all.find((one) => one.instance === instance);
}

/** Where somebody laid hands on the ticket. */
function places(item: StoryEntry): string[] {
  const { element, target } = item.data as { element?: string; target?: string };
  return [element, target].filter((one) => one !== undefined);
}

/** What one looks at: some groups of entries, and those of one actor or of all. */
export interface Filter {
  groups: ReadonlySet<string>;
  actor: string;
}

export const GROUPS = ['ticket', 'talk', 'mail', 'person', 'step', 'wait', 'decision', 'trouble'] as const;

export function actorOf(item: StoryEntry): string {
  return `${item.actor.type} ${item.actor.id}`;
}

/** The places of the entries that a filter lets through. */
export function shown(items: StoryEntry[], filter: Filter): number[] {
  return items.flatMap((item, at) =>
    filter.groups.has(item.group) && (filter.actor === '' || actorOf(item) === filter.actor) ? [at] : [],
  );
}

/** Everybody and everything that acted, by the first act. */
export function actors(items: StoryEntry[]): { id: string; name: string; type: string }[] {
  const found = new Map<string, { id: string; name: string; type: string }>();
  for (const item of items) {
    const id = actorOf(item);
    if (!found.has(id)) found.set(id, { id, name: item.actor.name, type: item.actor.type });
  }
  return [...found.values()];
}

/** Where in the ascending places the last one is that does not come after that one; -1 where all come after it. */
export function lastUpTo(places: number[], at: number): number {
  const after = places.findIndex((place) => place > at);
  return after < 0 ? places.length - 1 : after - 1;
}
