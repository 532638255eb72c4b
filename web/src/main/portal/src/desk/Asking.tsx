import { Alert } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { day, moment } from '../platform/time';
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
      <NotByPhone ticket={ticket} />
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

/** What must not be said by phone: to anybody, to them, or because their plan has no telephone (002-18, 002-27). */
function NotByPhone({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const api = useApi();
  const notices = useQuery(historyQuery(api, ticket.requester.id)).data?.notByPhone ?? [];
  const plan = useQuery(plansQuery(api)).data?.items.find((one) => one.code === ticket.plan);
  const all = [
    ...(plan && !plan.channels.includes('phone')
      ? [t('asking.phonePlan', { plan: plan.name[language] })]
      : []),
    ...notices.map((notice) => notice[language]),
  ];
  if (all.length === 0) return null;
  return (
    <Alert isInline variant="warning" className="sp-small" title={t('asking.notByPhone')} component="h3">
      <ul className="sp-plain">
        {all.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What they work with, and what they said of us. */
function History({ person }: { person: number }) {
  const { t, language } = useWords();
  const known = useQuery(historyQuery(useApi(), person)).data;
  if (!known) return null;
  const { products, installed, ratings } = known;
  return (
    <>
      {installed.length > 0 ? (
        <Fact name={t('asking.installed')}>
          <ul className="sp-plain">
            {installed.map((one) => (
              <li key={`${one.product} ${one.version ?? ''}`}>
                {[one.name, one.version].filter(Boolean).join(' ')}
                {one.installedOn ? (
                  <span className="sp-quiet"> · {day(one.installedOn, language)}</span>
                ) : null}
                {one.note ? <div className="sp-quiet sp-small">{one.note}</div> : null}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
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
