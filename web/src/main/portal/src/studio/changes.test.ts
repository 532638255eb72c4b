import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compare, factWord } from './changes';
import { elements, isPlace, parse } from './model';

const diagrams = path.resolve(
  import.meta.dirname,
  '../../../../../../processes/src/main/resources/processes',
);
const diagram = (file: string) => readFileSync(path.join(diagrams, file), 'utf8');
const confirmation = diagram('ticket/ResolutionConfirmation.bpmn');
const told = async (before: string, after: string) =>
  (await compare(before, after)).map(
    ({ kind, id, details }) =>
      `${kind} ${id} ${details.map(({ fact, before, after }) => `${fact}: ${before} > ${after}`).join('; ')}`,
  );

test('nothing differs from itself', async () => {
  expect(await compare(confirmation, confirmation)).toEqual([]);
});

test('a new period of a timer is told with the old one', async () => {
  const shorter = confirmation.replace(/(<bpmn:timeDuration[^<]*)PT48H/, '$1PT24H');
  const [change, ...others] = await told(confirmation, shorter);
  expect(others).toEqual([]);
  expect(change).toMatch(/^changed CatchEvent_.*timer: .*PT48H.* > .*PT24H/);
});

test('conditions, labels, templates, roles and fields of forms are told by name', async () => {
  const changed = confirmation
    .replace(/(name="template">)[^<]*</, '$1survey<')
    .replace(/(property name="label.it" value=")[^"]*"/, '$1Altro"');
  const facts = (await compare(confirmation, changed)).flatMap(({ details }) =>
    details.map(({ fact }) => factWord(fact).word),
  );
  expect(facts.sort()).toEqual(['labelIt', 'template']);
  expect(factWord('field:reason')).toEqual({ word: 'field', which: 'reason' });
  expect(factWord('camunda:jobPriority')).toEqual({ word: 'other', which: 'camunda:jobPriority' });
});

test('what is only drawn elsewhere has moved, and says nothing else', async () => {
  const moved = confirmation.replace(/(<dc:Bounds x=")(\d+)(" y="\d+" width="100" height="80")/, '$19$2$3');
  const changes = await compare(confirmation, moved);
  expect(changes.map(({ kind, details }) => [kind, details])).toEqual([['moved', []]]);
});

test('what came and what went is told with what it does', async () => {
  const without = confirmation.replace(
    /<bpmn:endEvent id="EndEvent_SolutionConfirmed"[\s\S]*?<\/bpmn:endEvent>/,
    '',
  );
  const kinds = async (before: string, after: string) =>
    (await compare(before, after)).map(({ kind, id }) => `${kind} ${id}`);
  expect(without).not.toBe(confirmation);
  expect(await kinds(confirmation, without)).toContain('removed EndEvent_SolutionConfirmed');
  expect(await kinds(without, confirmation)).toContain('added EndEvent_SolutionConfirmed');
});

test('elements have their names in both languages, and flows are no places', async () => {
  const all = elements(await parse(diagram('ledger/LedgerCheckpoint.bpmn')));
  expect(all.find(({ id }) => id === 'ServiceTask_SignCheckpoint')?.name).toEqual({
    it: 'Firma il sigillo',
    en: 'Sign checkpoint',
  });
  expect(all.filter(isPlace).map(({ type }) => type)).toEqual(['startEvent', 'serviceTask', 'endEvent']);
});
