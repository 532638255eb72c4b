import { describe, expect, it } from 'vitest';
import { Refused } from './api/problem';
import { nextCursor, wholeList } from './files';

const page = (rows: string, next?: string) => ({
  data: new Blob([rows]),
  response: new Response(null, {
    headers:
      next === undefined ? {} : { Link: `<http://desk/api/v1/people?limit=2&cursor=${next}>; rel="next"` },
  }),
});

describe('a list that is taken away', () => {
  it('has the rows of all pages under one header', async () => {
    const asked: (string | undefined)[] = [];
    const pages = [page('id,name\r\n1,Anna\r\n', 'b'), page('id,name\r\n2,Bruno\r\n')];
    const list = await wholeList((cursor) => {
      asked.push(cursor);
      return Promise.resolve(pages[asked.length - 1] ?? page(''));
    });
    expect(await list.text()).toBe('id,name\r\n1,Anna\r\n2,Bruno\r\n');
    expect(asked).toEqual([undefined, 'b']);
  });

  it('is not there in part when a page is refused', async () => {
    const refused = { error: { title: 'No' }, response: new Response(null, { status: 403 }) };
    await expect(
      wholeList((cursor) => Promise.resolve(cursor ? refused : page('id\r\n1\r\n', 'b'))),
    ).rejects.toThrow(Refused);
  });

  it('goes on where the link says', () => {
    expect(nextCursor('<https://x/api/v1/people?cursor=a%3Db&limit=2>;rel="next"')).toBe('a=b');
    expect(nextCursor('<https://x/api/v1/people>; rel="prev"')).toBeUndefined();
    expect(nextCursor(null)).toBeUndefined();
  });
});
