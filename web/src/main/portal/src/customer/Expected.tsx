import { useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { dayAndTime } from '../platform/time';
import { useDebounced } from '../platform/useDebounced';
import { expectationQuery } from '../ticket/queries';
import type { Draft } from './newTicket';

const SETTLED = 400;

/** By when a person will have answered, said before anything is sent (002-08). */
export function Expected({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const requester = useDebounced(draft.requester.trim(), SETTLED);
  const isTechnical = draft.kind !== 'commercial';
  const expected = useQuery(
    expectationQuery(useApi(), {
      ...(requester === '' ? {} : { requester }),
      ...(isTechnical ? { impact: draft.impact, urgency: draft.urgency } : {}),
      ...(isTechnical && draft.product !== '' ? { product: draft.product } : {}),
    }),
  );
  const due = expected.data?.firstResponse;
  return (
    <p className="sp-expected" aria-live="polite">
      {due ? t('new.expected', { when: dayAndTime(due, language) }) : ''}
    </p>
  );
}
