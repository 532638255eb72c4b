import { expect, test } from 'vitest';
import { Commands, matching } from './commands';

const command = (name: string) => ({ id: name, name, run: () => undefined });

test('finds commands by any of their words, without accents', () => {
  const all = ['Rispondi', 'Scrivi una nota', 'Viste: Miei', 'Priorità'].map(command);
  expect(matching(all, 'nota scr').map((one) => one.name)).toEqual(['Scrivi una nota']);
  expect(matching(all, 'PRIORITA').map((one) => one.name)).toEqual(['Priorità']);
  expect(matching(all, '')).toHaveLength(4);
  expect(matching(all, 'xyz')).toEqual([]);
});

test('knows what is on the page, and no more when it has gone', () => {
  const commands = new Commands();
  const owner = {};
  commands.register(owner, [command('Rispondi')]);
  expect(commands.all()).toHaveLength(1);
  commands.forget(owner);
  expect(commands.all()).toEqual([]);
});
