import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection } from './connection';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('asks until the server answers again, and says so once', async () => {
  const answers = [false, false, true];
  const connection = new Connection(() => Promise.resolve(answers.shift() ?? true), 1000);
  const heard: boolean[] = [];
  connection.subscribe(() => heard.push(connection.isAway()));

  connection.lost();
  connection.lost();
  expect(connection.isAway()).toBe(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(connection.isAway()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);

  expect(connection.isAway()).toBe(false);
  expect(heard).toEqual([true, false]);
});

test('takes a probe that fails for a server that is away', async () => {
  const connection = new Connection(() => Promise.reject(new TypeError('Failed to fetch')), 1000);
  connection.lost();
  await vi.advanceTimersByTimeAsync(5000);
  expect(connection.isAway()).toBe(true);
});
