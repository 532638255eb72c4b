import { expect, test } from 'vitest';
import { stepNamed, templatesOf } from './templates';

const STEP = {
  name: 'closeTicket',
  title: { it: 'Chiudi il ticket', en: 'Close ticket' },
  help: { it: 'Conclude il ticket.', en: 'Ends the ticket.' },
  inputs: [
    {
      name: 'closureKind',
      label: { it: 'Come si è concluso', en: 'How it ended' },
      required: true,
      options: ['confirmed', 'cancelled'],
      value: '',
    },
    { name: 'reason', label: { it: 'Motivo', en: 'Reason' }, required: false, options: [], value: 'none' },
  ],
  outputs: [],
};

test('a step is a template in the reader’s language, with checked inputs', () => {
  const [template] = templatesOf([STEP], 'it');
  expect(template).toMatchObject({
    name: 'Chiudi il ticket',
    description: 'Conclude il ticket.',
    appliesTo: ['bpmn:ServiceTask'],
  });
  expect(template?.properties).toMatchObject([
    { type: 'Hidden', value: '${closeTicket}' },
    { type: 'Dropdown', label: 'Come si è concluso', constraints: { notEmpty: true } },
    { type: 'String', value: 'none', constraints: { notEmpty: false } },
  ]);
});

test('a step is found by the expression that names it', () => {
  expect(stepNamed([STEP], '${closeTicket}')).toBe(STEP);
  expect(stepNamed([STEP], '${castASpell}')).toBeUndefined();
  expect(stepNamed([STEP], '${closeTicket.now()}')).toBeUndefined();
  expect(stepNamed([STEP], undefined)).toBeUndefined();
});
