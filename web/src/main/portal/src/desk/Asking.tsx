import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { StatusLabel } from '../ticket/Labels';
import { earlierAnswersQuery, historyQuery, plansQuery, ticketsQuery } from '../ticket/queries';
import { toDeskTicket } from './routes/DeskTicket';

const OPEN = ['new', 'open', 'pending', 'on-hold', 'solved'] as const;
const MOST = 5;

/** Who asks, what their contract covers, what they use, and how they have fared so far. */
export function Asking({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  return (
    <>
      <dl className="sp-facts">
        <Fact name={t('ticket.requester')}>{ticket.requester.name}</Fact>
        <Fact name={t('ticket.organization')}>{ticket.organization?.name ?? t('app.none')}</Fact>
        <Contract ticket={ticket} />
        <History person={ticket.requester.id} />
      </dl>
      <OpenTickets ticket={ticket} />
      <LastAnswers ticket={ticket} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The plan, and whether it covers this ticket's channel and kind (002-07, 002-21). */
function Contract({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const plans = useQuery(plansQuery(useApi()));
  const plan = plans.data?.items.find((one) => one.code === ticket.plan);
  if (!plan) return <Fact name={t('ticket.plan')}>{ticket.plan ?? t('app.none')}</Fact>;
  const isCovered = plan.channels.includes(ticket.channel) && plan.kinds.includes(ticket.kind);
  return (
    <>
      <Fact name={t('ticket.plan')}>{plan.name[language]}</Fact>
      <Fact name={t('asking.channels')}>
        {plan.channels.map((one) => t(`channel.${one}` as 'channel.portal')).join(', ') || t('app.none')}
      </Fact>
      <Fact name={t('asking.kinds')}>
        {plan.kinds.map((one) => t(`kind.${one}` as 'kind.incident')).join(', ') || t('app.none')}
        {isCovered ? null : <strong className="sp-warning"> {t('asking.notCovered')}</strong>}
      </Fact>
    </>
  );
}

/** What they work with, and what they said of us. */
function History({ person }: { person: number }) {
  const { t } = useWords();
  const known = useQuery(historyQuery(useApi(), person)).data;
  if (!known) return null;
  const { products, ratings } = known;
  return (
    <>
      <Fact name={t('asking.products')}>
        {products.map((one) => [one.name, one.version].filter(Boolean).join(' ')).join(', ') || t('app.none')}
      </Fact>
      <Fact name={t('asking.ratings')}>
        {ratings.answered === 0
          ? t('app.none')
          : t('asking.satisfied', { satisfied: ratings.satisfied, count: ratings.answered })}
      </Fact>
    </>
  );
}

function OpenTickets({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const others = useInfiniteQuery(
    ticketsQuery(useApi(), { requester: String(ticket.requester.id), status: [OPEN.join(',')] }),
  );
  const shown = (others.data?.pages[0]?.items ?? []).filter((one) => one.reference !== ticket.reference);
  return (
    <>
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

/** The answers that they have had to something like it (001-30). */
function LastAnswers({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const answers = useQuery(
    earlierAnswersQuery(useApi(), { q: ticket.subject, requester: ticket.requester.id }),
  );
  const found = (answers.data?.items ?? []).filter((one) => one.reference !== ticket.reference);
  if (found.length === 0) return null;
  return (
    <>
      <h3 className="sp-subsection">{t('asking.answers')}</h3>
      {found.map((answer) => (
        <details key={answer.reference} className="sp-small">
          <summary>{answer.subject}</summary>
          <p className="sp-message__text">{answer.resolution}</p>
          <p className="sp-quiet">
            <Link to={toDeskTicket({ reference: answer.reference })}>{answer.reference}</Link>·{' '}
            {moment(answer.solvedAt, language)}
          </p>
        </details>
      ))}
    </>
  );
}
