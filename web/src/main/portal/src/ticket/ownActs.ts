import { useState } from 'react';
import { useDrafts } from '../platform/api/context';
import type { Drafts } from '../platform/drafts';

/** The state of a ticket that somebody had before them. */
export interface Seen {
  tag: string | null;
  since: string;
}

/** Where the words for a ticket are kept until they are sent. */
export const draftPlace = (reference: string, visibility: 'public' | 'internal') =>
  `reply.${reference}.${visibility}`;

/**
 * What somebody does to a ticket themselves leads from one state to the next, and nothing of anybody else's is between
 * the two, for the server takes it on the first alone. So words begun on the first may pass on the second.
 */
export class OwnActs {
  private readonly led = new Map<string, Seen>();

  constructor(private readonly drafts: Pick<Drafts, 'read' | 'write'>) {}

  /** An act that was taken on this state and no other has led to that one. */
  did(reference: string, before: string | null, after: Seen): void {
    if (before === null || after.tag === null || before === after.tag) return;
    this.led.set(`${reference} ${before}`, after);
    (['public', 'internal'] as const).forEach((visibility) => {
      const place = draftPlace(reference, visibility);
      const draft = this.drafts.read(place) as { begun?: Seen | null } | undefined;
      if (draft?.begun?.tag === before) this.drafts.write(place, { ...draft, begun: after });
    });
  }

  /** What one's own acts alone have made of this state. */
  after(reference: string, seen: Seen): Seen {
    const next = this.led.get(`${reference} ${seen.tag ?? ''}`);
    return next === undefined ? seen : this.after(reference, next);
  }
}

export function useOwnActs(): OwnActs {
  const drafts = useDrafts();
  const [acts] = useState(() => new OwnActs(drafts));
  return acts;
}
