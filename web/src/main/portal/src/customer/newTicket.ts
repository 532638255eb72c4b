import type { Schemas } from '../platform/api/client';
import type { Values } from '../ticket/actionForm';
import { answers, type Question } from '../ticket/questions';

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
  /** Of the product: what it is about in particular. */
  area: string;
  answers: Values;
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
  area: '',
  answers: {},
  impact: 'normal',
  urgency: 'normal',
};

/** What is sent: a commercial request is asked no technical questions (002-31). */
export function request(draft: Draft, questions: Question[]): NewTicket {
  const who = draft.requester.trim();
  const isTechnical = draft.kind !== 'commercial';
  const custom = {
    ...(isTechnical && draft.area !== '' ? { topic: draft.area } : {}),
    ...answers(questions, draft.answers),
  };
  return {
    subject: draft.subject.trim(),
    description: draft.description,
    channel: 'portal',
    kind: draft.kind,
    ...(who === '' ? {} : { requester: person(who) }),
    ...(isTechnical
      ? {
          impact: draft.impact,
          urgency: draft.urgency,
          ...(draft.product === '' ? {} : { product: draft.product }),
          ...(draft.version === '' ? {} : { productVersion: draft.version }),
        }
      : {}),
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}

/** Points at a person by address or user name. */
function person(who: string): Schemas['RequesterReference'] {
  return who.includes('@') ? { email: who } : { username: who };
}
