import { expect, test } from 'vitest';
import { changed, filterOf, sortAfter } from './listState';

test('narrows a view by what stands in the address', () => {
  const view = { assignee: 'me', status: 'new,open' };
  expect(filterOf(view, new URLSearchParams('status=open&q=mail&sort=subject'))).toEqual({
    assignee: 'me',
    status: ['open'],
    q: 'mail',
    sort: 'subject',
  });
  expect(filterOf(view, new URLSearchParams())).toEqual({
    assignee: 'me',
    status: ['new', 'open'],
    sort: '-updatedAt',
  });
});

test('turns the order round at the second click', () => {
  expect(sortAfter('-updatedAt', 'updatedAt')).toBe('updatedAt');
  expect(sortAfter('-updatedAt', 'subject')).toBe('subject');
  expect(sortAfter('subject', 'subject')).toBe('-subject');
});

test('leaves an empty word out of the address', () => {
  expect(changed(new URLSearchParams('q=a&kind=question'), 'q', '').toString()).toBe('kind=question');
});
