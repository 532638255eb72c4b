import { expect, test } from 'vitest';
import { compareRules, head, type Rule, type Table } from './tables';

const rule = (id: string, ...cells: string[]): Rule => ({ id, note: '', cells });
const table = (...rules: Rule[]): Table => ({
  key: 'Priority',
  name: 'Priority',
  hitPolicy: 'FIRST',
  inputs: [{ id: 'i', label: 'Impact', expression: 'impact', type: 'string' }],
  outputs: [{ id: 'o', label: 'Priority', expression: 'priority', type: 'string' }],
  rules,
});

test('tells which rules came, went and changed', () => {
  const before = table(
    rule('a', '"high"', '"urgent"'),
    rule('b', '', '"normal"'),
    rule('c', '"low"', '"low"'),
  );
  const after = table(
    rule('a', '"high"', '"high"'),
    rule('d', '"odd"', '"low"'),
    rule('c', '"low"', '"low"'),
  );
  expect(compareRules(before, after).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'changed a',
    'added d',
    'removed b',
  ]);
});

test('a rule that only follows others is not moved, one that changed its place among them is', () => {
  const before = table(rule('a', '1', '1'), rule('b', '2', '2'));
  expect(
    compareRules(before, table(rule('n', '0', '0'), rule('a', '1', '1'), rule('b', '2', '2'))),
  ).toHaveLength(1);
  expect(
    compareRules(before, table(rule('b', '2', '2'), rule('a', '1', '1'))).map(({ kind }) => kind),
  ).toEqual(['moved', 'moved']);
});

test('the head of a table names its columns and how a rule is chosen', () => {
  expect([...head(table()).values()]).toEqual([
    'Priority',
    'FIRST',
    'Impact · impact · string',
    'Priority · priority · string',
  ]);
});
