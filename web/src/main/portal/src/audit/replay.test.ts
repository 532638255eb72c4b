import { expect, test } from 'vitest';
import { actors, momentAt, shown, type StoryEntry } from './replay';

const told = (move: string | null, element: string | null, instance: string | null, more = {}): StoryEntry =>
  ({
    move,
    instance,
    process: element === null ? null : { key: `P-${instance ?? ''}`, version: 2, element },
    group: 'step',
    actor: { type: 'process', id: 'P', name: 'P' },
    ...more,
  }) as StoryEntry;

const story = [
  told(null, null, null, { group: 'ticket', actor: { type: 'person', id: '7', name: 'Ada' } }),
  told('began', '', 'a'),
  told('came', 'Start', 'a'),
  told('left', 'Start', 'a'),
  told('came', 'Call', 'a'),
  told('came', 'Task', 'b'),
  told('cancelled', 'Task', 'b'),
  told('ended', '', 'b'),
  told('left', 'Call', 'a'),
];

test('shows where the ticket was in the diagram that the entry is about', () => {
  expect(momentAt(story, 0)).toBeUndefined();
  expect(momentAt(story, 4)).toEqual({
    process: 'P-a',
    version: 2,
    instance: 'a',
    done: ['Start'],
    active: ['Call'],
    marked: [],
    chosen: 'Call',
  });
  expect(momentAt(story, 5)).toMatchObject({ instance: 'b', active: ['Task'], done: [] });
  expect(momentAt(story, 6)).toMatchObject({ instance: 'b', active: [], done: [] });
  expect(momentAt(story, 8)).toMatchObject({ instance: 'a', active: [], done: ['Start', 'Call'] });
});

test('an entry outside of any diagram leaves the one before in sight', () => {
  expect(momentAt([...story, told(null, null, null)], 9)).toMatchObject({ instance: 'a', chosen: '' });
});

test('filters by what it is about and by who did it', () => {
  expect(shown(story, { groups: new Set(['ticket']), actor: '' })).toEqual([0]);
  expect(shown(story, { groups: new Set(['ticket', 'step']), actor: 'process P' })).toHaveLength(8);
  expect(actors(story).map((one) => one.name)).toEqual(['Ada', 'P']);
});

test('a ticket that was moved is shown in the other version, at the element where it goes on', () => {
  const moved = {
    ...told(null, null, null),
    kind: 'migration.moved',
    data: {
      processes: [{ instance: 'a', to: 5, elements: [{ activity: 'x', from: 'Call', to: 'Other' }] }],
    },
  } as unknown as StoryEntry;
  const at = momentAt([...story.slice(0, 5), moved], 5);
  expect(at?.version).toBe(5);
  expect(at?.active).toEqual(['Other']);
});

test('where two people have laid hands on a ticket stays marked', () => {
  const hands = {
    ...told(null, null, 'a'),
    kind: 'intervention.done',
    data: { element: 'Call', target: 'Start' },
  } as unknown as StoryEntry;
  expect(momentAt([...story, hands], story.length)?.marked).toEqual(['Call', 'Start']);
});
