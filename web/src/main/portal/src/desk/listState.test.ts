import { expect, test } from 'vitest';
import { changed, filterOf, isWaiting, kept, sortAfter } from './listState';

test('narrows a view by what stands in the address', () => {
  const view = { assignee: 'me', status: 'new,open' };
  expect(filterOf(view, new URLSearchParams('status=open&q=mail&sort=subject'))).toEqual({
    assignee: 'me',
    include: 'found-subject',
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

test('keeps of the address what a list understands', () => {
  expect(
    kept({ assignee: 'me', status: 'open' }, new URLSearchParams('status=new&q=&sort=dueAt&from=mail')),
  ).toEqual({
    assignee: 'me',
    status: 'new',
    sort: 'dueAt',
  });
});

test('knows a list of what waits for others', () => {
  expect(isWaiting(filterOf({ status: 'pending,on-hold' }, new URLSearchParams()))).toBe(true);
  expect(isWaiting(filterOf({ status: 'pending,on-hold' }, new URLSearchParams('status=open')))).toBe(false);
  expect(isWaiting(filterOf({}, new URLSearchParams()))).toBe(false);
});

test('leaves an empty word out of the address', () => {
  expect(changed(new URLSearchParams('q=a&kind=question'), 'q', '').toString()).toBe('kind=question');
  expect(changed(new URLSearchParams('passedAt=A/b&passedFrom=2026-11-01'), 'passedAt', '').toString()).toBe(
    '',
  );
});

test('a view of what one follows stays one', () => {
  expect(filterOf({ watcher: 'me' }, new URLSearchParams()).watcher).toBe('me');
});
