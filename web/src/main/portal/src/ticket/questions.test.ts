import { expect, test } from 'vitest';
import { answers, asField, type Question, unanswered } from './questions';

const question = (code: string, type: Question['type'], required = false): Question => ({
  code,
  product: null,
  area: null,
  kind: null,
  position: 1,
  type,
  label: { it: code, en: code },
  help: null,
  options: type === 'choice' ? [{ value: 'nas', name: { it: 'NAS', en: 'NAS' } }] : [],
  required,
});

test('sends answers in their types, and nothing that was not answered or is not asked any more', () => {
  const asked = [
    question('mailboxes', 'number'),
    question('workedBefore', 'yes-no'),
    question('target', 'choice'),
    question('errorText', 'text'),
  ];
  expect(
    answers(asked, { mailboxes: '12', workedBefore: 'false', target: 'nas', errorText: ' ', gone: 'x' }),
  ).toEqual({ mailboxes: 12, workedBefore: false, target: 'nas' });
});

test('insists on what is required, and on whole numbers', () => {
  const asked = [question('lastBackup', 'date', true), question('mailboxes', 'number')];
  expect(unanswered(asked, { mailboxes: 'many' })).toEqual({
    lastBackup: 'actions.missing',
    mailboxes: 'actions.number',
  });
  expect(unanswered(asked, { lastBackup: '2026-03-31' })).toEqual({});
});

test('asks for a yes or a no without choosing one', () => {
  const field = asField(question('workedBefore', 'yes-no'), 'Sì', 'No');
  expect(field.type).toBe('enum');
  expect(field.options?.map((option) => option.value)).toEqual(['true', 'false']);
});
