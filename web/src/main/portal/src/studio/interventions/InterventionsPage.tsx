import { Alert, Button, Label, TextInput } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { command, content } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { AS_CSV, ListDownload } from '../../platform/ui/ListDownload';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { Ask, type Subject } from './Ask';
import { failedJobsQuery, HANDS, type Intervention, interventionsQuery } from './queries';
import { canIntervene } from './roles';
import { TicketStanding } from './TicketStanding';

const COLORS = { asked: 'orange', done: 'red', refused: 'grey', lapsed: 'grey' } as const;

/** What has failed, what somebody asks to be done by hand, and where one asks for it. */
export default function InterventionsPage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <div className="sp-studio">
      <PageTitle text={t('hands.title')} />
      <p className="sp-quiet">{t('hands.about')}</p>
      <Requests />
      {canIntervene(me) ? <OfTicket /> : null}
      <Failed />
    </div>
  );
}

/** A ticket by its reference, and what could be done to it. */
function OfTicket() {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const reference = address.get('ticket') ?? '';
  const [typed, setTyped] = useState(reference);
  return (
    <section aria-label={t('hands.ticket')}>
      <h2 className="sp-section">{t('hands.ticket')}</h2>
      <form
        className="sp-send"
        onSubmit={(event) => {
          event.preventDefault();
          setAddress({ ticket: typed.trim() });
        }}
      >
        <TextInput
          aria-label={t('hands.reference')}
          placeholder="SP-2026-000123"
          value={typed}
          onChange={(_, text) => setTyped(text)}
        />
        <Button type="submit" variant="secondary" isDisabled={typed.trim() === ''}>
          {t('hands.look')}
        </Button>
      </form>
      {reference === '' ? null : <TicketStanding key={reference} reference={reference} />}
    </section>
  );
}

/** The steps that have failed for good, of all tickets. */
function Failed() {
  const { t, language } = useWords();
  const me = useMe();
  const api = useApi();
  const failed = useQuery(failedJobsQuery(api));
  const [subject, setSubject] = useState<Subject>();
  return (
    <section aria-label={t('hands.failed')}>
      <h2 className="sp-section">{t('hands.failed')}</h2>
      {failed.isPending ? <Loading /> : null}
      {failed.error ? <Failure error={failed.error} /> : null}
      {failed.data?.items.length === 0 ? <p className="sp-quiet">{t('hands.failed.none')}</p> : null}
      <ul className="sp-changes">
        {(failed.data?.items ?? []).map((one) => (
          <li key={one.job} className="sp-change">
            <strong>{one.name[language]}</strong>{' '}
            <span className="sp-quiet sp-small">
              {one.process} {one.version} · {moment(one.failedAt, language)}
            </span>
            {one.reference ? (
              <div>
                <Link to={`/desk/tickets/${one.reference}`}>{one.reference}</Link>
              </div>
            ) : null}
            {one.message ? <div>{one.message}</div> : null}
            {canIntervene(me) ? (
              <Button
                variant="secondary"
                size="sm"
                onClick={() => setSubject({ kind: 'retry', job: one.job, name: one.name[language] })}
              >
                {t('hands.retry', { name: one.name[language] })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ListDownload name="failed-jobs" page={() => api.GET('/api/v1/failed-jobs', AS_CSV)} />
      {subject ? <Ask subject={subject} onClose={() => setSubject(undefined)} /> : null}
    </section>
  );
}

/** What was asked for; whoever has not asked decides. */
function Requests() {
  const { t } = useWords();
  const api = useApi();
  const requests = useInfiniteQuery(interventionsQuery(api));
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('hands.requests')}>
      <h2 className="sp-section">{t('hands.requests')}</h2>
      {requests.isPending ? <Loading /> : null}
      {requests.error ? <Failure error={requests.error} /> : null}
      {requests.data && items.length === 0 ? <p className="sp-quiet">{t('hands.requests.none')}</p> : null}
      <ul className="sp-changes">
        {items.map((one) => (
          <Request key={one.id} request={one} />
        ))}
      </ul>
      {requests.hasNextPage ? (
        <Button variant="secondary" onClick={() => void requests.fetchNextPage()}>
          {t('moving.tickets.more')}
        </Button>
      ) : null}{' '}
      <ListDownload
        name="interventions"
        page={(cursor) =>
          api.GET('/api/v1/interventions', {
            params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
            ...AS_CSV,
          })
        }
      />
    </section>
  );
}

function Request({ request }: { request: Intervention }) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (what: 'consent' | 'refuse') => {
      const params = { path: { id: request.id }, header: command(crypto.randomUUID()) };
      return content(
        what === 'consent'
          ? api.POST('/api/v1/interventions/{id}/consent', { params })
          : api.POST('/api/v1/interventions/{id}/refuse', { params, body: { reason: null } }),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: HANDS }),
  });
  const isAsked = request.state === 'asked';
  const isOwn = request.asker.id === me.id;
  const what = t(`hands.what.${request.kind}`, {
    name: request.name[language],
    target: request.targetName?.[language] ?? '',
    when: request.due ? moment(request.due, language) : '',
  });
  return (
    <li className="sp-change">
      <Label isCompact color={COLORS[request.state]}>
        {t(`hands.is.${request.state}`)}
      </Label>{' '}
      <strong>{what}</strong>
      {request.reference ? (
        <>
          {' '}
          <Link to={`/desk/tickets/${request.reference}`}>{request.reference}</Link>
        </>
      ) : null}
      <div>«{request.reason}»</div>
      <div className="sp-quiet sp-small">
        {t('moving.asked', { name: request.asker.name, when: moment(request.askedAt, language) })}
        {request.decidedBy && request.decidedAt
          ? ` · ${t('hands.decided', { name: request.decidedBy.name, when: moment(request.decidedAt, language) })}`
          : ''}
      </div>
      {isAsked && isOwn ? <Alert isInline isPlain variant="info" title={t('hands.own')} /> : null}
      {isAsked && !isOwn && canIntervene(me) ? (
        <div className="sp-send">
          <Button variant="danger" isDisabled={deciding.isPending} onClick={() => deciding.mutate('consent')}>
            {t('hands.consent')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={deciding.isPending}
            onClick={() => deciding.mutate('refuse')}
          >
            {t('hands.refuse')}
          </Button>
        </div>
      ) : null}
      <div aria-live="polite">{deciding.error ? <Failure error={deciding.error} /> : null}</div>
    </li>
  );
}
