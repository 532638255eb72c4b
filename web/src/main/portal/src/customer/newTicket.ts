import type { Schemas } from '../platform/api/client';

type NewTicket = Schemas['NewTicket'];
type Step = NonNullable<NewTicket['impact']>;

/** What is filled in so far. */
export interface Draft {
  requester: string;
  kind: NonNullable<NewTicket['kind']>;
  subject: string;
  description: string;
  product: string;
  version: string;
  impact: Step;
  urgency: Step;
}

export const EMPTY: Draft = {
  requester: '',
  kind: 'incident',
  subject: '',
  description: '',
  product: '',
  version: '',
  impact: 'normal',
  urgency: 'normal',
};

/** What is sent: a commercial request is asked no technical questions (002-31). */
export function request(draft: Draft): NewTicket {
  const who = draft.requester.trim();
  return {
    subject: draft.subject.trim(),
    description: draft.description,
    channel: 'portal',
    kind: draft.kind,
    ...(who === '' ? {} : { requester: person(who) }),
    ...(draft.kind === 'commercial'
      ? {}
      : {
          impact: draft.impact,
          urgency: draft.urgency,
          ...(draft.product === '' ? {} : { product: draft.product }),
          ...(draft.version === '' ? {} : { productVersion: draft.version }),
        }),
  };
}

/** Points at a person by address or user name. */
function person(who: string): Schemas['RequesterReference'] {
  return who.includes('@') ? { email: who } : { username: who };
}
