import { Alert } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { Download } from '../platform/ui/Download';
import { download } from '../platform/files';
import { AuditTerm } from './AuditTerm';
import { personDataQuery } from './queries';
import { Reasoned } from './Reasoned';
import { decidesOnData } from './roles';
import { toPeople } from './routes/People';
import type { PersonDataParams } from './routes/PersonData';

type Preview = Schemas['ErasurePreview'];
type Hold = Schemas['LegalHold'];

/** What is kept of a person: taken away, held, erased. */
export default function PersonDataPage() {
  const { person = '' } = useParams<PersonDataParams>();
  const { t } = useWords();
  const api = useApi();
  const id = Number(person);
  const found = useQuery(personDataQuery(api, id));
  if (found.isPending) return <Loading lines={8} />;
  if (found.error) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { preview, holds, term } = found.data;
  return (
    <div className="sp-narrow">
      <p className="sp-small">
        <Link to={toPeople()}>{t('audit.people')}</Link>
      </p>
      <PageTitle text={t('audit.person.title', { person })} />
      <Kept preview={preview} />
      <Download
        name={t('audit.person.take')}
        take={() =>
          download(
            api.GET('/api/v1/people/{id}/data', {
              params: { path: { id } },
              headers: { Accept: 'application/zip' },
              parseAs: 'blob',
            }),
            `person-${id}.zip`,
          )
        }
      />
      <Holds id={id} holds={holds.items} />
      <Erasing id={id} preview={preview} />
      <AuditTerm id={id} term={term.term} />
    </div>
  );
}

function Kept({ preview }: { preview: Preview }) {
  const { t } = useWords();
  return (
    <section aria-label={t('audit.person.kept')}>
      <h2 className="sp-section">{t('audit.person.kept')}</h2>
      <table className="sp-grid">
        <tbody>
          {Object.entries(preview.counts).map(([place, count]) => (
            <tr key={place}>
              <th scope="row">{t(`audit.place.${place as 'tickets'}`)}</th>
              <td>{String(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.login === null ? null : (
        <p className="sp-small">{t('audit.person.login', { login: preview.login })}</p>
      )}
    </section>
  );
}

function useDecision(id: number, send: (reason: string) => Promise<unknown>) {
  const queries = useQueryClient();
  const api = useApi();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: personDataQuery(api, id).queryKey }),
  });
}

function Holds({ id, holds }: { id: number; holds: Hold[] }) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const isHeld = holds.some((one) => one.liftedAt === null);
  const change = useDecision(id, (reason) =>
    content(
      api.POST(isHeld ? '/api/v1/people/{id}/holds/lift' : '/api/v1/people/{id}/holds', {
        params: { path: { id }, header: {} },
        body: { reason },
        headers: command(crypto.randomUUID()),
      }),
    ),
  );
  return (
    <section aria-label={t('audit.holds')}>
      <h2 className="sp-section">{t('audit.holds')}</h2>
      <p>{t(isHeld ? 'audit.holds.held' : 'audit.holds.none')}</p>
      <ul className="sp-plain">
        {holds.map((one) => (
          <li key={one.setAt}>
            {t('audit.holds.set', { who: one.setBy, when: moment(one.setAt, language), reason: one.reason })}
            {one.liftedAt === null ? null : (
              <span className="sp-block sp-quiet sp-small">
                {t('audit.holds.lifted', {
                  who: one.liftedBy ?? '',
                  when: moment(one.liftedAt, language),
                  reason: one.liftReason ?? '',
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {decidesOnData(me) ? (
        <Reasoned
          key={String(isHeld)}
          id="hold"
          label={t('audit.holds.reason')}
          name={t(isHeld ? 'audit.holds.lift' : 'audit.holds.do')}
          isBusy={change.isPending}
          onDo={(reason) => change.mutate(reason)}
        />
      ) : null}
      {change.error ? <Failure error={change.error} /> : null}
    </section>
  );
}

function Erasing({ id, preview }: { id: number; preview: Preview }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const erase = useDecision(id, (reason) =>
    content(
      api.POST('/api/v1/people/{id}/erasure', {
        params: { path: { id }, header: {} },
        body: { reason, digest: preview.digest },
        headers: command(crypto.randomUUID()),
      }),
    ),
  );
  return (
    <section aria-label={t('audit.erase')}>
      <h2 className="sp-section">{t('audit.erase')}</h2>
      {preview.obstacles.length === 0 ? (
        <p>{t('audit.erase.about')}</p>
      ) : (
        <Alert isInline variant="info" component="h3" title={t('audit.erase.prevented')}>
          <ul>
            {preview.obstacles.map((one) => (
              <li key={one}>{t(`audit.obstacle.${one as 'staff'}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {decidesOnData(me) && preview.obstacles.length === 0 ? (
        <Reasoned
          id="erase"
          label={t('audit.erase.reason')}
          name={t('audit.erase.do')}
          isBusy={erase.isPending}
          isDangerous
          onDo={(reason) => erase.mutate(reason)}
        />
      ) : null}
      {erase.error ? <Failure error={erase.error} /> : null}
    </section>
  );
}
