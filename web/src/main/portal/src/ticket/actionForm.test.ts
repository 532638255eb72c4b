import { expect, test } from 'vitest';
import type { ActionField } from '../platform/api/client';
import { body, complaints, initial, ordered } from './actionForm';

const field = (id: string, type: ActionField['type'], more: Partial<ActionField> = {}): ActionField => ({
  id,
  type,
  label: { it: id, en: id },
  required: false,
  options: null,
  defaultValue: null,
  ...more,
});

test('starts with what the diagram says', () => {
  const fields = [
    field('note', 'text', { defaultValue: 'Hello' }),
    field('agreed', 'boolean', { defaultValue: 'true' }),
    field('n', 'long'),
  ];
  expect(initial(fields)).toEqual({ note: 'Hello', agreed: true, n: '' });
});

test('asks for what is required, and for numbers where numbers are due', () => {
  const fields = [
    field('reason', 'text', { required: true }),
    field('hours', 'long'),
    field('ok', 'boolean'),
  ];
  expect(complaints(fields, { reason: '  ', hours: '2.5', ok: false })).toEqual({
    reason: 'actions.missing',
    hours: 'actions.number',
  });
  expect(complaints(fields, { reason: 'x', hours: '', ok: false })).toEqual({});
});

test('sends numbers as numbers, and nothing for what is empty', () => {
  const fields = [
    field('hours', 'long'),
    field('note', 'text'),
    field('due', 'date'),
    field('ok', 'boolean'),
    field('who', 'person'),
  ];
  expect(body(fields, { hours: ' 3 ', note: ' two\n', due: '', ok: false, who: ' agent2 ' })).toEqual({
    hours: 3,
    note: ' two\n',
    ok: false,
    who: 'agent2',
  });
});

test('puts what moves the ticket on first and what ends it last, and keeps what it does not know', () => {
  const actions = ['cancel', 'assign', 'resolve', 'supervisor-approval'].map((id) => ({ id }));
  expect(ordered(actions).map((action) => action.id)).toEqual([
    'resolve',
    'assign',
    'supervisor-approval',
    'cancel',
  ]);
});
