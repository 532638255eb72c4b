import { expect, test } from 'vitest';
import { OwnActs, type Seen } from './ownActs';

const seen = (tag: string | null): Seen => ({ tag, since: `at ${tag ?? 'no time'}` });

function acts(kept: Record<string, object> = {}) {
  const drafts = {
    read: (place: string) => kept[place],
    write: (place: string, content: object) => void (kept[place] = content),
  };
  return { acts: new OwnActs(drafts), kept };
}

test('what was begun before one’s own acts goes on after them', () => {
  const { acts: own } = acts();
  own.did('SP-1', '"v3"', seen('"v5"'));
  own.did('SP-1', '"v5"', seen('"v6"'));
  expect(own.after('SP-1', seen('"v3"'))).toEqual(seen('"v6"'));
});

test('what somebody else did between stays between', () => {
  const { acts: own } = acts();
  own.did('SP-1', '"v4"', seen('"v5"'));
  expect(own.after('SP-1', seen('"v3"'))).toEqual(seen('"v3"'));
});

test('one ticket’s states are not another’s, and an act on whatever state proves nothing', () => {
  const { acts: own } = acts();
  own.did('SP-2', '"v3"', seen('"v5"'));
  own.did('SP-1', null, seen('"v5"'));
  expect(own.after('SP-1', seen('"v3"'))).toEqual(seen('"v3"'));
  expect(own.after('SP-1', seen(null))).toEqual(seen(null));
});

test('kept words go on with it', () => {
  const { acts: own, kept } = acts({
    'reply.SP-1.internal': { body: 'note', begun: seen('"v3"') },
    'reply.SP-1.public': { body: 'reply', begun: seen('"v2"') },
  });
  own.did('SP-1', '"v3"', seen('"v5"'));
  expect(kept['reply.SP-1.internal']).toEqual({ body: 'note', begun: seen('"v5"') });
  expect(kept['reply.SP-1.public']).toEqual({ body: 'reply', begun: seen('"v2"') });
});
