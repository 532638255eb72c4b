import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Saving, type SavingState } from './saving';

const AWAY = new Error('away');
const STALE = new Error('stale');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeping(answers: (string | Error)[]) {
  const kept: string[] = [];
  const states: SavingState[] = [];
  const saving = new Saving('v1', {
    save: (tag, xml) => {
      kept.push(`${tag}:${xml}`);
      const answer = answers.shift() ?? 'v9';
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    },
    isStale: (error) => error === STALE,
    isAway: (error) => error === AWAY,
    told: (state) => states.push(state),
  });
  return { saving, kept, states };
}

const file = (xml: string) => () => Promise.resolve(xml);

test('changes that come together are one state, each on the one before', async () => {
  const { saving, kept } = keeping(['v2', 'v3']);
  saving.changed(file('a'));
  saving.changed(file('b'));
  await vi.advanceTimersByTimeAsync(1000);
  saving.changed(file('c'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toEqual(['v1:b', 'v2:c']);
  expect(saving.isSaved()).toBe(true);
});

test('what could not be saved is tried again while the server is away', async () => {
  const { saving, kept, states } = keeping([AWAY, 'v2']);
  saving.changed(file('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe('away');
  expect(saving.isSaved()).toBe(false);
  await vi.advanceTimersByTimeAsync(4000);
  expect(kept).toEqual(['v1:a', 'v1:a']);
  expect(states.at(-1)).toBe('saved');
});

test('nothing is saved over what somebody else has saved until it is said so', async () => {
  const { saving, kept, states } = keeping([STALE, 'v8']);
  saving.changed(file('a'));
  await vi.advanceTimersByTimeAsync(1000);
  saving.changed(file('b'));
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept).toEqual(['v1:a']);
  expect(states.at(-1)).toBe('stale');
  await saving.goOnFrom('v7');
  expect(kept).toEqual(['v1:a', 'v7:b']);
  expect(states.at(-1)).toBe('saved');
});
