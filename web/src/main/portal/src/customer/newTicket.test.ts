import { expect, test } from 'vitest';
import { EMPTY, request } from './newTicket';
import { turn } from './turn';

test('sends what was asked, and nothing that was left empty', () => {
  expect(
    request({ ...EMPTY, subject: ' No mail ', description: 'Since 8', product: 'mail', urgency: 'high' }),
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
  };
  expect(request({ ...draft, requester: 'delta@delta.test' })).toEqual({
    subject: 'Offer',
    description: 'x',
    channel: 'portal',
    kind: 'commercial',
    requester: { email: 'delta@delta.test' },
  });
  expect(request({ ...draft, requester: 'delta' }).requester).toEqual({ username: 'delta' });
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
