import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { dayAndTime, moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { Actions } from '../ticket/Actions';
import { Answers } from '../ticket/Answers';
import { StatusLabel } from '../ticket/Labels';
import { LooseFiles } from '../ticket/LooseFiles';
import { MessageCard } from '../ticket/MessageCard';
import { messagesQuery, ticketQuery } from '../ticket/queries';
import { ReplyForm } from '../ticket/ReplyForm';
import { next } from './next';
import type { MyTicketParams } from './routes/MyTicket';
import { toMyTickets } from './routes/MyTickets';
import { turn } from './turn';

export default function MyTicketPage() {
  const { reference = '' } = useParams<MyTicketParams>();
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const found = useQuery(ticketQuery(api, reference));
  const messages = useQuery(messagesQuery(api, reference));
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { value: ticket, tag } = found.data;
  const coming = next(ticket);
  return (
    <div className="sp-narrow">
      <p className="sp-small">
        <Link to={toMyTickets()}>{t('my.title')}</Link>
      </p>
      <PageTitle text={`${ticket.reference} ${ticket.subject}`}>{ticket.subject}</PageTitle>
      <p className="sp-ticket__marks">
        <span className="sp-quiet">{ticket.reference}</span>
        <StatusLabel status={ticket.status} />
        <Label isCompact variant="outline">
          {t(`turn.${turn(ticket.status)}`)}
        </Label>
      </p>
      <p>
        {t(`plain.${ticket.status}`)}{' '}
        {coming ? t(`next.${coming.what}`, { when: dayAndTime(coming.when, language) }) : ''}{' '}
        <span className="sp-quiet">
          {ticket.assignee ? `${t('ticket.assignee')}: ${ticket.assignee.name}. ` : ''}
          {t('ticket.openedOn', { date: moment(ticket.createdAt, language) })}
        </span>
      </p>
      {ticket.requester.id === me.id ? null : (
        <p>
          {t('ticket.requester')}: {ticket.requester.name}
          {ticket.organization ? `, ${ticket.organization.name}` : ''}
        </p>
      )}
      <Answers ticket={ticket} />
      {ticket.resolution ? (
        <section className="sp-solution">
          <h2 className="sp-section">{t('ticket.resolution')}</h2>
          <p className="sp-message__text">{ticket.resolution}</p>
        </section>
      ) : null}
      <Actions reference={reference} tag={tag} since={ticket.updatedAt} most={4} withEvents={false} />
      <section aria-label={t('conversation.title')}>
        {messages.isPending ? <Loading lines={4} /> : null}
        {messages.error && !messages.data ? <Failure error={messages.error} /> : null}
        <ol className="sp-thread__items">
          {(messages.data ?? []).map((message) => (
            <li key={message.id}>
              <MessageCard reference={reference} message={message} />
            </li>
          ))}
        </ol>
        <LooseFiles reference={reference} />
      </section>
      {ticket.status === 'closed' && !messages.data ? null : (
        <ReplyForm
          reference={reference}
          tag={null}
          since={ticket.updatedAt}
          withNotes={false}
          to={ticket.assignee?.name ?? t('app.deskName')}
        />
      )}
    </div>
  );
}
