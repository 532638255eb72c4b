import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerAway } from './api/problem';
import { Drafts } from './drafts';

class Machine implements Storage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (at: number) => [...this.items.keys()][at] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  clear = () => this.items.clear();
}

const kept: string[] = [];
let isAway = false;
const server = {
  keep: (place: string, content: object) => {
    if (isAway) return Promise.reject(new ServerAway('away'));
    kept.push(`${place} ${JSON.stringify(content)}`);
    return Promise.resolve();
  },
  forget: (place: string) => {
    kept.push(`${place} forgotten`);
    return Promise.resolve();
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  kept.length = 0;
  isAway = false;
});
afterEach(() => vi.useRealTimers());

test('brings words to the server when the writer rests, and off this machine', async () => {
  const machine = new Machine();
  const drafts = new Drafts(server, 12, [], machine);
  drafts.write('reply', { body: 'Gent' });
  drafts.write('reply', { body: 'Gentile' });
  expect(machine.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toEqual(['reply {"body":"Gentile"}']);
  expect(machine.length).toBe(0);
  expect(drafts.read('reply')).toEqual({ body: 'Gentile' });
});

test('keeps words here while the server is away, and brings them when it is back, after a reload too', async () => {
  const machine = new Machine();
  isAway = true;
  new Drafts(server, 12, [], machine).write('reply', { body: 'Gentile' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(machine.length).toBe(1);
  isAway = false;
  const reloaded = new Drafts(server, 12, [{ place: 'reply', content: { body: 'Gent' } }], machine);
  expect(reloaded.read('reply')).toEqual({ body: 'Gentile' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.at(-1)).toBe('reply {"body":"Gentile"}');
  expect(machine.length).toBe(0);
});

test('is done with what was sent', async () => {
  const drafts = new Drafts(server, 12, [{ place: 'reply', content: { body: 'Gentile' } }], new Machine());
  drafts.forget('reply');
  expect(drafts.read('reply')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(100);
  expect(kept).toEqual(['reply forgotten']);
});

test('knows nothing of what somebody else has written on this machine', () => {
  const machine = new Machine();
  new Drafts(server, 12, [], machine).write('reply', { body: 'Gentile' });
  expect(new Drafts(server, 13, [], machine).read('reply')).toBeUndefined();
});
