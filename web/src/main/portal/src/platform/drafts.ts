import { useCallback, useState } from 'react';
import { ServerAway } from './api/problem';
import { useDrafts } from './api/context';

/** Where drafts are kept for good. */
export interface DraftStore {
  keep: (place: string, content: object) => Promise<unknown>;
  forget: (place: string) => Promise<unknown>;
}

const PREFIX = 'sportello.draft';
const REST = 800;
const AGAIN = 3000;

/**
 * Words that are not sent yet. They are written to this machine with every key, to the server when the writer rests;
 * once the server has them they leave this machine. So they outlive a reload, a sign-out, a broken connection and a
 * change of desks.
 */
export class Drafts {
  private readonly known = new Map<string, object>();
  /** What the server shall have; null: nothing. */
  private readonly pending = new Map<string, object | null>();
  private readonly resting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly busy = new Set<string>();
  private readonly prefix: string;

  constructor(
    private readonly server: DraftStore,
    owner: number,
    kept: { place: string; content: object }[],
    private readonly here: Storage = localStorage,
  ) {
    this.prefix = `${PREFIX}.${owner}.`;
    kept.forEach(({ place, content }) => this.known.set(place, content));
    this.unsaved().forEach((place) => {
      const content = this.local(place);
      if (content !== undefined) this.later(place, content);
    });
  }

  read(place: string): object | undefined {
    return this.local(place) ?? this.known.get(place);
  }

  write(place: string, content: object): void {
    this.here.setItem(this.prefix + place, JSON.stringify(content));
    this.later(place, content);
  }

  forget(place: string): void {
    const isAnywhere = this.read(place) !== undefined || this.busy.has(place);
    this.here.removeItem(this.prefix + place);
    this.known.delete(place);
    if (isAnywhere) this.later(place, null, 0);
  }

  private unsaved(): string[] {
    return Array.from({ length: this.here.length }, (_, at) => this.here.key(at) ?? '')
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  private local(place: string): object | undefined {
    const stored = this.here.getItem(this.prefix + place);
    if (stored === null) return undefined;
    try {
      const content: unknown = JSON.parse(stored);
      return typeof content === 'object' && content !== null ? content : undefined;
    } catch {
      return undefined;
    }
  }

  private later(place: string, content: object | null, delay = REST): void {
    this.pending.set(place, content);
    this.rest(place, delay);
  }

  private rest(place: string, delay: number): void {
    clearTimeout(this.resting.get(place));
    this.resting.set(
      place,
      setTimeout(() => void this.save(place), delay),
    );
  }

  /** One at a time for each place, so that an older state never overtakes a newer one. */
  private async save(place: string): Promise<void> {
    const content = this.pending.get(place);
    if (content === undefined) return;
    if (this.busy.has(place)) {
      this.rest(place, REST);
      return;
    }
    this.busy.add(place);
    try {
      if (content === null) await this.server.forget(place);
      else {
        await this.server.keep(place, content);
        this.known.set(place, content);
      }
      if (this.pending.get(place) === content) this.saved(place, content);
    } catch (failure) {
      if (failure instanceof ServerAway) this.rest(place, AGAIN);
    } finally {
      this.busy.delete(place);
    }
  }

  private saved(place: string, content: object | null): void {
    this.pending.delete(place);
    if (this.here.getItem(this.prefix + place) === JSON.stringify(content)) {
      this.here.removeItem(this.prefix + place);
    }
  }
}

/** The draft at this place: what it is, how to change it, how to be done with it. */
export function useDraft<T extends object>(
  place: string,
  empty: T,
): [T, (value: T | ((before: T) => T)) => void, () => void] {
  const drafts = useDrafts();
  const [state, setState] = useState(() => ({ place, value: { ...empty, ...drafts.read(place) } }));
  const current = state.place === place ? state : { place, value: { ...empty, ...drafts.read(place) } };
  if (current !== state) setState(current);
  const change = useCallback(
    (value: T | ((before: T) => T)) =>
      setState((before) => {
        const next = value instanceof Function ? value(before.value) : value;
        drafts.write(place, next);
        return { place, value: next };
      }),
    [drafts, place],
  );
  const forget = useCallback(() => {
    drafts.forget(place);
    setState({ place, value: empty });
    // An empty draft is a constant of whoever asks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drafts, place]);
  return [current.value, change, forget];
}
