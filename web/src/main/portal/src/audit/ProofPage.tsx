import { Alert, Button, Form, FormGroup, Progress, Radio, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { AS_CSV, ListDownload } from '../platform/ui/ListDownload';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { keep } from '../platform/files';
import { checkpointsQuery, verificationsQuery } from './queries';
import { referenceOf } from './reference';
import { toAudit } from './routes/Audit';
import { toStory } from './routes/Story';

type Scope = 'all' | 'period' | 'ticket';
const SCOPES: Scope[] = ['all', 'period', 'ticket'];

/** Whether anybody rewrote the ledger: asked, followed and answered in words. */
export default function ProofPage() {
  const { t } = useWords();
  return (
    <div className="sp-narrow">
      <p className="sp-small">
        <Link to={toAudit()}>{t('audit.title')}</Link>
      </p>
      <PageTitle text={t('audit.proof')} />
      <p>{t('audit.proof.about')}</p>
      <Ask />
      <Asked />
      <Checkpoints />
    </div>
  );
}

function Ask() {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [scope, setScope] = useState<Scope>('all');
  const [ticket, setTicket] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isWrong, setWrong] = useState(false);
  const ask = useMutation({
    mutationFn: (body: Schemas['VerificationRequest']) =>
      content(
        api.POST('/api/v1/ledger/verifications', {
          body,
          params: { header: {} },
          headers: command(crypto.randomUUID()),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: verificationsQuery(api).queryKey }),
  });
  const begin = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reference = referenceOf(ticket);
    const isIncomplete =
      (scope === 'ticket' && reference === undefined) || (scope === 'period' && (from === '' || to === ''));
    setWrong(isIncomplete);
    if (isIncomplete) return;
    ask.mutate({
      ticket: scope === 'ticket' ? (reference ?? null) : null,
      since: scope === 'period' ? new Date(from).toISOString() : null,
      until: scope === 'period' ? new Date(to).toISOString() : null,
    });
  };
  return (
    <section>
      <h2 className="sp-section">{t('audit.verify')}</h2>
      <Form onSubmit={begin} noValidate>
        <FormGroup role="radiogroup" label={t('audit.verify.what')} fieldId={`${id}-all`}>
          {SCOPES.map((one) => (
            <Radio
              key={one}
              id={`${id}-${one}`}
              name={`${id}-scope`}
              label={t(`audit.verify.${one}`)}
              isChecked={scope === one}
              onChange={() => setScope(one)}
            />
          ))}
        </FormGroup>
        {scope === 'ticket' ? (
          <FormGroup label={t('audit.reference')} fieldId={`${id}-reference`}>
            <TextInput id={`${id}-reference`} value={ticket} onChange={(_, value) => setTicket(value)} />
          </FormGroup>
        ) : null}
        {scope === 'period' ? (
          <>
            <FormGroup label={t('audit.from')} fieldId={`${id}-from`}>
              <TextInput
                id={`${id}-from`}
                type="datetime-local"
                value={from}
                onChange={(_, value) => setFrom(value)}
              />
            </FormGroup>
            <FormGroup label={t('audit.to')} fieldId={`${id}-to`}>
              <TextInput
                id={`${id}-to`}
                type="datetime-local"
                value={to}
                onChange={(_, value) => setTo(value)}
              />
            </FormGroup>
          </>
        ) : null}
        {isWrong ? <Alert isInline variant="danger" title={t('audit.verify.incomplete')} /> : null}
        {ask.error ? <Failure error={ask.error} /> : null}
        <div>
          <Button type="submit" variant="primary" isDisabled={ask.isPending}>
            {t('audit.verify.begin')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Asked() {
  const { t } = useWords();
  const api = useApi();
  const asked = useQuery(verificationsQuery(api));
  if (asked.isPending) return <Loading lines={3} />;
  if (!asked.data) return <Failure error={asked.error} />;
  return (
    <section>
      <h2 className="sp-section">{t('audit.verifications')}</h2>
      <ul className="sp-plain">
        {asked.data.items.map((one) => (
          <li key={one.id} className="sp-entry">
            <Outcome verification={one} />
          </li>
        ))}
      </ul>
      <ListDownload name="verifications" page={() => api.GET('/api/v1/ledger/verifications', AS_CSV)} />
    </section>
  );
}

function Outcome({ verification }: { verification: Schemas['Verification'] }) {
  const { t, language } = useWords();
  const { report, since, until, ticket } = verification;
  const what =
    since !== null && until !== null
      ? t('audit.verified.period', { from: moment(since, language), to: moment(until, language) })
      : (ticket ?? t('audit.verify.all'));
  return (
    <>
      <p className="sp-small sp-quiet">
        {what} · {moment(verification.requestedAt, language)} · {verification.requestedBy}
      </p>
      {verification.state === 'running' ? (
        <Progress
          value={verification.total === 0 ? 0 : Math.floor((100 * verification.done) / verification.total)}
          title={t('audit.verifying', { done: verification.done, total: verification.total })}
          aria-label={t('audit.verifying', { done: verification.done, total: verification.total })}
        />
      ) : null}
      {verification.state === 'failed' || verification.state === 'lost' ? (
        <Alert isInline variant="warning" title={t('audit.verify.stopped')} />
      ) : null}
      {report === null ? null : (
        <Alert
          isInline
          variant={report.intact ? 'success' : 'danger'}
          title={
            report.intact
              ? t('audit.intact', { entries: report.entries, chains: report.chains })
              : t('audit.rewritten', { count: report.totalFindings })
          }
        >
          {t('audit.sealed', { sealed: report.sealedEntries, entries: report.entries })}
          <ul>
            {report.findings.map((finding) => (
              <li key={`${finding.chain ?? ''} ${finding.sequence ?? ''} ${finding.detail}`}>
                {finding.ticket === null ? (
                  (finding.chain ?? '')
                ) : (
                  <Link to={toStory({ reference: finding.ticket })}>{finding.ticket}</Link>
                )}{' '}
                {finding.sequence ?? finding.checkpoint ?? ''}: {finding.detail}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

function Checkpoints() {
  const { t } = useWords();
  const api = useApi();
  const found = useQuery(checkpointsQuery(api));
  if (!found.data) return null;
  const { items, keys } = found.data;
  return (
    <section>
      <h2 className="sp-section">{t('audit.checkpoints')}</h2>
      <p>{t('audit.checkpoints.about', { count: items.length })}</p>
      <div className="sp-replay__bar">
        <Button
          variant="secondary"
          onClick={() =>
            keep(
              new Blob([JSON.stringify({ items, keys }, null, 2)], { type: 'application/json' }),
              'checkpoints.json',
            )
          }
        >
          {t('audit.checkpoints.take')}
        </Button>
        <Button
          variant="secondary"
          onClick={() =>
            keep(
              new Blob([keys.map((key) => key.pem).join('')], { type: 'application/x-pem-file' }),
              'public-key.pem',
            )
          }
        >
          {t('audit.keys.take')}
        </Button>
        <ListDownload
          name="checkpoints"
          page={(cursor) =>
            api.GET('/api/v1/ledger/checkpoints', {
              params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
              ...AS_CSV,
            })
          }
        />
      </div>
    </section>
  );
}
