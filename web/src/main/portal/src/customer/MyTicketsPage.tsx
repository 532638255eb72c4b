import { Button, Label, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Ticket } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { brief } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { useNow } from '../platform/useNow';
import { StatusLabel } from '../ticket/Labels';
import { type TicketFilter, ticketsQuery, viewsQuery } from '../ticket/queries';
import { toMyTicket } from './routes/MyTicket';
import { toOpenTicket } from './routes/OpenTicket';
import { turn } from './turn';

export default function MyTicketsPage() {
  const { t, language } = useWords();
  const api = useApi();
  const [address, setAddress] = useSearchParams();
  const views = useQuery(viewsQuery(api));
  const chosen = views.data?.items.find((one) => one.id === (address.get('view') ?? 'open'));
  const filter: TicketFilter = {
    ...(chosen?.filter['status'] ? { status: [chosen.filter['status']] } : {}),
    sort: '-updatedAt',
  };
  const tickets = useInfiniteQuery({
    ...ticketsQuery(api, filter),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
  });
  const all = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (
    <Link className="pf-v6-c-button pf-m-primary" to={toOpenTicket()}>
      {t('my.open')}
    </Link>
  );
  return (
    <div className="sp-narrow">
      <div className="sp-desk__head">
        <PageTitle text={t('my.title')} />
        {open}
      </div>
      <ToggleGroup isCompact aria-label={t('app.views')}>
        {(views.data?.items ?? []).map((view) => (
          <ToggleGroupItem
            key={view.id}
            text={view.count === null ? view.name[language] : `${view.name[language]} (${view.count})`}
            isSelected={chosen?.id === view.id}
            onChange={() => setAddress({ view: view.id }, { replace: true })}
          />
        ))}
      </ToggleGroup>
      {tickets.isPending ? (
        <Loading />
      ) : tickets.error && all.length === 0 ? (
        <Failure error={tickets.error} again={() => void tickets.refetch()} />
      ) : all.length === 0 ? (
        <Empty title={t('my.empty.title')} text={t('my.empty.text')} />
      ) : (
        <ul className="sp-cards">
          {all.map((ticket) => (
            <Card key={ticket.reference} ticket={ticket} />
          ))}
        </ul>
      )}
      {tickets.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={tickets.isFetchingNextPage}
          onClick={() => void tickets.fetchNextPage()}
        >
          {t('app.moreTickets')}
        </Button>
      ) : null}
    </div>
  );
}

function Card({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const me = useMe();
  const now = useNow();
  const whose = turn(ticket.status);
  return (
    <li className="sp-card">
      <div className="sp-card__head">
        <Link to={toMyTicket({ reference: ticket.reference })}>{ticket.subject}</Link>
        <StatusLabel status={ticket.status} />
        {whose === 'yours' ? (
          <Label isCompact color="blue">
            {t('turn.yours')}
          </Label>
        ) : null}
      </div>
      <div>{t(`plain.${ticket.status}`)}</div>
      <div className="sp-quiet sp-small">
        {ticket.reference} · {brief(ticket.updatedAt, language, now)}
        {ticket.requester.id === me.id ? '' : ` · ${ticket.requester.name}`}
        {ticket.organization && ticket.organization.id !== String(me.organization?.id)
          ? ` · ${ticket.organization.name}`
          : ''}
      </div>
    </li>
  );
}
