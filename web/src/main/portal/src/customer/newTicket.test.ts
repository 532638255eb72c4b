import { expect, test } from 'vitest';
import { EMPTY, request } from './newTicket';
import { turn } from './turn';

test('sends what was asked, and nothing that was left empty', () => {
  expect(
    request({ ...EMPTY, subject: ' No mail ', description: 'Since 8', product: 'mail', urgency: 'high' }, []),
  ).toEqual({
    subject: 'No mail',
    description: 'Since 8',
    channel: 'portal',
    kind: 'incident',
    impact: 'normal',
    urgency: 'high',
    product: 'mail',
  });
});

test('asks a commercial request no technical questions, and names on whose behalf it is', () => {
  const draft = {
    ...EMPTY,
    kind: 'commercial' as const,
    subject: 'Offer',
    description: 'x',
    product: 'mail',
    area: 'delivery',
  };
  expect(request({ ...draft, requester: 'delta@delta.test' }, [])).toEqual({
    subject: 'Offer',
    description: 'x',
    channel: 'portal',
    kind: 'commercial',
    requester: { email: 'delta@delta.test' },
  });
  expect(request({ ...draft, requester: 'delta' }, []).requester).toEqual({ username: 'delta' });
});

test('says whose turn it is', () => {
  expect((['new', 'pending', 'on-hold', 'solved', 'closed'] as const).map(turn)).toEqual([
    'ours',
    'yours',
    'theirs',
    'yours',
    'nobody',
  ]);
});

test('sends the area and the answers among the fields of the ticket', () => {
  const question = {
    code: 'affectedMailboxes',
    product: 'mail',
    area: 'delivery',
    kind: null,
    position: 1,
    type: 'number' as const,
    label: { it: 'x', en: 'x' },
    help: null,
    options: [],
    required: false,
  };
  const draft = { ...EMPTY, subject: 's', description: 'd', product: 'mail', area: 'delivery' };
  const answered = { ...draft, answers: { affectedMailboxes: '3', ofAnotherProduct: 'x' } };
  expect(request(answered, [question]).custom).toEqual({ topic: 'delivery', affectedMailboxes: 3 });
});
