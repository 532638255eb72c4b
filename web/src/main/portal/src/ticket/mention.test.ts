import { expect, test } from 'vitest';
import type { Schemas } from '../platform/api/client';
import { meant, mentionAt } from './mention';

test('a name is written after an @ that begins a word', () => {
  expect(mentionAt('ask @ag', 7)).toEqual({ start: 4, typed: 'ag' });
  expect(mentionAt('@', 1)).toEqual({ start: 0, typed: '' });
  expect(mentionAt('mail a@b', 8)).toBeUndefined();
  expect(mentionAt('ask @agent ', 11)).toBeUndefined();
});

test('it is found by any part of the name', () => {
  const agent = (name: string, username: string | null) => ({ name, username }) as Schemas['Agent'];
  const all = [agent('Alice Arena', 'agent2'), agent('Bruno Basso', 'specialist'), agent('Nemo', null)];
  expect(meant(all, 'ar').map((one) => one.username)).toEqual(['agent2']);
  expect(meant(all, 'SPEC').map((one) => one.username)).toEqual(['specialist']);
  expect(meant(all, '')).toHaveLength(2);
});
