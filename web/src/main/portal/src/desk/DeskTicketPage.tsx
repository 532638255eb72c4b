import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { Actions, type ActionsHandle } from '../ticket/Actions';
import { Answers } from '../ticket/Answers';
import { ordered } from '../ticket/actionForm';
import { PriorityLabel, StatusLabel } from '../ticket/Labels';
import { ReplyForm } from '../ticket/ReplyForm';
import { useOwnActs } from '../ticket/ownActs';
import { actionsQuery, ticketQuery } from '../ticket/queries';
import { Asking } from './Asking';
import { Clocks } from './Clocks';
import { Followers } from './Followers';
import { Links } from './Links';
import { Merged } from './Merged';
import { Present } from './Present';
import { isReader } from './roles';
import type { DeskTicketParams } from './routes/DeskTicket';
import { type Place, Thread } from './Thread';
import { usePresence } from './usePresence';
import { Where, WhereDialog } from './Where';

export default function DeskTicketPage() {
  const { reference = '' } = useParams<DeskTicketParams>();
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const found = useQuery(ticketQuery(api, reference));
  const [place, setPlace] = useState<Place | null>(null);
  const [isWriting, setWriting] = useState(false);
  const open = useQuery(actionsQuery(api, reference));
  const actions = useRef<ActionsHandle>(null);
  const acts = useOwnActs();
  if (found.isPending) return <Loading lines={12} />;
  if (!found.data) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { value: ticket, tag } = found.data;
  const mayChange = !isReader(me);
  const facts = [
    [t('ticket.assignee'), ticket.assignee?.name ?? t('ticket.unassigned')],
    [t('ticket.team'), ticket.team?.name ?? t('app.none')],
    [t('ticket.level'), String(ticket.level)],
    [t('ticket.kind'), t(`kind.${ticket.kind}`)],
    [t('ticket.product'), [ticket.product, ticket.productVersion].filter(Boolean).join(' ') || t('app.none')],
    [t('ticket.channel'), t(`channel.${ticket.channel}`)],
    [t('ticket.created'), moment(ticket.createdAt, language)],
  ] as const;
  return (
    <div className="sp-ticket">
      <div className="sp-ticket__head">
        <div className="sp-ticket__names">
          <PageTitle text={`${ticket.reference} ${ticket.subject}`}>{ticket.subject}</PageTitle>
          <span className="sp-ticket__marks">
            <span className="sp-quiet">{ticket.reference}</span>
            <StatusLabel status={ticket.status} />
            <PriorityLabel priority={ticket.priority} />
            {isReader(me) ? null : <PresentHere reference={reference} isWriting={isWriting} />}
          </span>
        </div>
        <Actions
          reference={reference}
          tag={tag}
          since={ticket.updatedAt}
          most={3}
          withEvents
          acts={acts}
          handle={actions}
        />
      </div>
      <div className="sp-ticket__main">
        {ticket.status === 'closed' ? (
          <Merged
            reference={reference}
            actions={open.data?.items ?? []}
            onBegin={(action) => actions.current?.begin(action, { tag, since: ticket.updatedAt })}
          />
        ) : null}
        <Thread reference={reference} maySplit={mayChange && ticket.status !== 'closed'} onPlace={setPlace} />
        {ticket.status === 'closed' || isReader(me) ? null : (
          <ReplyForm
            reference={reference}
            tag={tag}
            since={ticket.updatedAt}
            acts={acts}
            withNotes
            to={ticket.requester.name}
            onWriting={setWriting}
            next={{
              actions: ordered(open.data?.items ?? []),
              begin: (action, seen) => actions.current?.begin(action, seen),
            }}
          />
        )}
      </div>
      <aside className="sp-ticket__side" aria-label={t('desk.properties')}>
        <section>
          <h2 className="sp-section">{t('clock.title')}</h2>
          <Clocks ticket={ticket} />
        </section>
        <section>
          <h2 className="sp-section">{t('desk.properties')}</h2>
          <dl className="sp-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Answers ticket={ticket} />
        </section>
        <section>
          <h2 className="sp-section">{t('desk.asking')}</h2>
          <Asking ticket={ticket} />
        </section>
        <section>
          <h2 className="sp-section">{t('links.title')}</h2>
          <Links ticket={ticket} mayChange={mayChange} />
        </section>
        <section>
          <h2 className="sp-section">{t('follow.title')}</h2>
          <Followers reference={reference} mayChange={mayChange} />
        </section>
        <section>
          <h2 className="sp-section">{t('desk.where')}</h2>
          <Where reference={reference} onShow={setPlace} />
        </section>
      </aside>
      {place === null ? null : (
        <WhereDialog reference={reference} place={place} onClose={() => setPlace(null)} />
      )}
    </div>
  );
}

function PresentHere({ reference, isWriting }: { reference: string; isWriting: boolean }) {
  return <Present others={usePresence(reference, isWriting)} />;
}
