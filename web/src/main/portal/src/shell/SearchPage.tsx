import { Button } from '@patternfly/react-core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { toMyTicket } from '../customer/routes/MyTicket';
import { isAtDesk } from '../desk/roles';
import { toDeskTicket } from '../desk/routes/DeskTicket';
import type { Ticket } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { brief } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { useNow } from '../platform/useNow';
import { StatusLabel } from '../ticket/Labels';
import { Marked } from '../ticket/Marked';
import { ticketsQuery } from '../ticket/queries';

const MOST = 20;

/** What was found in all that one may read, with the words marked where they are. */
export default function SearchPage() {
  const { t } = useWords();
  const [address] = useSearchParams();
  const asked = (address.get('q') ?? '').trim();
  const found = useInfiniteQuery({
    ...ticketsQuery(useApi(), { q: asked, include: 'found' }, MOST),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="sp-narrow">
      <div className="sp-desk__head">
        <PageTitle text={asked === '' ? t('search.title') : t('search.for', { asked })} />
        <span className="sp-quiet sp-small" aria-live="polite">
          {asked !== '' && found.isSuccess && !found.isPlaceholderData
            ? found.hasNextPage
              ? t('list.shownMore', { count: all.length })
              : t('list.shown', { count: all.length })
            : ''}
        </span>
      </div>
      {asked === '' ? (
        <Empty title={t('search.title')} text={t('search.help')} />
      ) : found.isPending ? (
        <Loading />
      ) : found.error && all.length === 0 ? (
        <Failure error={found.error} again={() => void found.refetch()} />
      ) : all.length === 0 ? (
        <Empty title={t('search.nothing')} text={t('search.help')} />
      ) : (
        <ul className="sp-cards">
          {all.map((ticket) => (
            <Find key={ticket.reference} ticket={ticket} />
          ))}
        </ul>
      )}
      {found.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('app.moreTickets')}
        </Button>
      ) : null}
    </div>
  );
}

function Find({ ticket }: { ticket: Ticket }) {
  const { language } = useWords();
  const me = useMe();
  const now = useNow();
  const to = isAtDesk(me) ? toDeskTicket : toMyTicket;
  return (
    <li className="sp-card">
      <div className="sp-card__head">
        <Link to={to({ reference: ticket.reference })}>
          {ticket.found ? <Marked pieces={ticket.found.subject} /> : ticket.subject}
        </Link>
        <StatusLabel status={ticket.status} />
      </div>
      {ticket.found && ticket.found.excerpt.length > 0 ? (
        <div className="sp-excerpt">
          <Marked pieces={ticket.found.excerpt} />
        </div>
      ) : null}
      <div className="sp-quiet sp-small">
        {[ticket.reference, ticket.requester.name, ticket.organization?.name]
          .filter((part) => part !== undefined)
          .join(' · ')}{' '}
        · <time dateTime={ticket.updatedAt}>{brief(ticket.updatedAt, language, now)}</time>
      </div>
    </li>
  );
}
