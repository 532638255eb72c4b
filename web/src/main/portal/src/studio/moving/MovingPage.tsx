import {
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Label,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { command, content, type Schemas } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { AS_CSV, ListDownload } from '../../platform/ui/ListDownload';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../../platform/ui/States';
import { isOwner } from '../roles';
import { type Migration, migrationsQuery, MOVING, releasesQuery } from './queries';
import { toMigration } from './routes/Migration';

type Release = Schemas['Release'];
const COLORS = { trying: 'blue', tried: 'orange', moving: 'blue', stopped: 'red', done: 'green' } as const;

/** The releases that tickets run on, what has been moved, and where an owner asks for more. */
export default function MovingPage() {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const releases = useQuery(releasesQuery(api));
  const migrations = useQuery(migrationsQuery(api));
  const error = releases.error ?? migrations.error;
  return (
    <div className="sp-studio">
      <PageTitle text={t('moving.title')} />
      <p className="sp-quiet">{t('moving.about')}</p>
      {error ? <Failure error={error} /> : null}
      {isOwner(me) && releases.data ? <Ask releases={releases.data.items} /> : null}
      <h2 className="sp-section">{t('moving.list')}</h2>
      {migrations.isPending ? (
        <Loading />
      ) : (migrations.data?.items.length ?? 0) === 0 ? (
        <Empty title={t('moving.none')} text={t('moving.about')} />
      ) : (
        <ul className="sp-changes">
          {migrations.data?.items.map((one) => (
            <Line key={one.id} migration={one} />
          ))}
        </ul>
      )}
      <ListDownload name="migrations" page={() => api.GET('/api/v1/migrations', AS_CSV)} />
      <h2 className="sp-section">{t('moving.releases')}</h2>
      <ul className="sp-changes">
        {(releases.data?.items ?? [])
          .filter((one) => one.current || one.running > 0 || one.changed.length > 0)
          .map((one) => (
            <ReleaseLine key={one.release} release={one} />
          ))}
      </ul>
    </div>
  );
}

export function MigrationLabel({ state }: { state: Migration['state'] }) {
  const { t } = useWords();
  return (
    <Label isCompact color={COLORS[state]}>
      {t(`moving.is.${state}`)}
    </Label>
  );
}

function Line({ migration }: { migration: Migration }) {
  const { t, language } = useWords();
  return (
    <li className="sp-change">
      <MigrationLabel state={migration.state} />{' '}
      <Link to={toMigration({ id: String(migration.id) })}>
        {t('moving.one', { id: String(migration.id), release: String(migration.release) })}
      </Link>
      <div>«{migration.reason}»</div>
      <div className="sp-quiet sp-small">
        {t('moving.asked', { name: migration.author.name, when: moment(migration.askedAt, language) })}
      </div>
    </li>
  );
}

function ReleaseLine({ release }: { release: Release }) {
  const { t } = useWords();
  const named = useReleaseName();
  return (
    <li className="sp-change">
      <strong>{named(release)}</strong>
      <div>{t('moving.running', { count: release.running })}</div>
      {release.changed.length > 0 ? (
        <div className="sp-quiet sp-small">{t('moving.changed', { keys: release.changed.join(', ') })}</div>
      ) : null}
    </li>
  );
}

function useReleaseName(): (release: Release) => string {
  const { t, language } = useWords();
  return (one) =>
    t(one.current ? 'moving.release.current' : 'moving.release', {
      release: String(one.release),
      when: moment(one.deployedAt, language),
    });
}

/** Which tickets, to which release, and why. Nothing is moved by asking. */
function Ask({ releases }: { releases: Release[] }) {
  const { t } = useWords();
  const api = useApi();
  const named = useReleaseName();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [release, setRelease] = useState(String(releases.find((one) => one.current)?.release ?? ''));
  const [reason, setReason] = useState('');
  const [only, setOnly] = useState('');
  const asking = useMutation({
    mutationFn: () => {
      const tickets = only.split(/[\s,;]+/).filter(Boolean);
      return content(
        api.POST('/api/v1/migrations', {
          params: { header: command(crypto.randomUUID()) },
          body: { release: Number(release), reason, ...(tickets.length > 0 ? { tickets } : {}) },
        }),
      );
    },
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: MOVING });
      void navigate(toMigration({ id: String(made.id) }));
    },
  });
  return (
    <Form
      className="sp-studio__form"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <FormGroup label={t('moving.to')} fieldId="moving-release" isRequired>
        <FormSelect id="moving-release" value={release} onChange={(_, value) => setRelease(value)}>
          {releases.map((one) => (
            <FormSelectOption key={one.release} value={String(one.release)} label={named(one)} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label={t('moving.reason')} fieldId="moving-reason" isRequired>
        <TextArea
          id="moving-reason"
          value={reason}
          rows={2}
          resizeOrientation="vertical"
          onChange={(_, text) => setReason(text)}
        />
      </FormGroup>
      <FormGroup label={t('moving.only')} fieldId="moving-only">
        <TextInput id="moving-only" value={only} onChange={(_, text) => setOnly(text)} />
      </FormGroup>
      <div>
        <Button
          type="submit"
          isDisabled={reason.trim() === '' || asking.isPending}
          isLoading={asking.isPending}
        >
          {t('moving.ask')}
        </Button>
      </div>
      <div aria-live="polite">{asking.error ? <Failure error={asking.error} /> : null}</div>
    </Form>
  );
}
