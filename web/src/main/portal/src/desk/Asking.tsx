import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { StatusLabel } from '../ticket/Labels';
import { ticketsQuery } from '../ticket/queries';
import { toDeskTicket } from './routes/DeskTicket';

const OPEN = ['new', 'open', 'pending', 'on-hold', 'solved'] as const;
const MOST = 5;

/** Who asks, under which contract, and what else they have open. */
export function Asking({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const others = useInfiniteQuery(
    ticketsQuery(useApi(), { requester: String(ticket.requester.id), status: [OPEN.join(',')] }),
  );
  const shown = (others.data?.pages[0]?.items ?? []).filter((one) => one.reference !== ticket.reference);
  return (
    <>
      <dl className="sp-facts">
        <div>
          <dt>{t('ticket.requester')}</dt>
          <dd>{ticket.requester.name}</dd>
        </div>
        <div>
          <dt>{t('ticket.organization')}</dt>
          <dd>{ticket.organization?.name ?? t('app.none')}</dd>
        </div>
        <div>
          <dt>{t('ticket.plan')}</dt>
          <dd>{ticket.plan ?? t('app.none')}</dd>
        </div>
      </dl>
      <h3 className="sp-subsection">{t('desk.asking.open')}</h3>
      {others.isSuccess && shown.length === 0 ? (
        <p className="sp-quiet sp-small">{t('desk.asking.noneOpen')}</p>
      ) : (
        <ul className="sp-where">
          {shown.slice(0, MOST).map((one) => (
            <li key={one.reference}>
              <Link to={toDeskTicket({ reference: one.reference })}>{one.subject}</Link>{' '}
              <StatusLabel status={one.status} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
