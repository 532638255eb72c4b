import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { command, content, done } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { type Places, processesOf, usePlaces } from '../places';
import { fileQuery, processesQuery } from '../queries';
import { CHANNELS, KINDS, SIZES } from '../rehearsal/FactsForm';
import { isOwner } from '../roles';
import { type Test, testQuery, TESTS } from './queries';
import type { TestParams } from './routes/Test';
import { toTests } from './routes/Tests';
import { Parted } from './TestRuns';

const Canvas = lazy(() => import('../Canvas'));
const MESSAGES = [
  'ticket.requesterReplied',
  'ticket.followedUp',
  'ticket.mergedAsDuplicate',
  'survey.answered',
  'atRisk',
  'breached',
  'updateDue',
] as const;

/** One test case: what the ticket was like, what happens to it, and the way that it is expected to go. */
export default function TestPage() {
  const { id = '' } = useParams<TestParams>();
  const { t, language } = useWords();
  const me = useMe();
  const found = useQuery(testQuery(useApi(), Number(id)));
  const places = usePlaces(found.data ? processesOf(found.data.expected.path) : []);
  if (found.isPending) return <Loading lines={12} />;
  if (found.error) return <Failure error={found.error} />;
  const test = found.data;
  const { head } = test;
  return (
    <div className="sp-studio">
      <PageTitle text={t('tests.one', { name: head.name })} />
      <p>
        <Link to={toTests()}>{t('tests.title')}</Link>{' '}
        <span className="sp-quiet sp-small">
          {head.ticket === null ? t('tests.takenIn') : t('tests.recordedOf', { ticket: head.ticket })} ·{' '}
          {head.author.name}, {moment(head.recordedAt, language)}
        </span>
      </p>
      {test.fork ? (
        <Alert isInline variant="warning" title={t('tests.notAsLived')}>
          <Parted fork={test.fork} places={places} />
        </Alert>
      ) : null}
      <Facts test={test} />
      <Happens test={test} places={places} />
      <Way test={test} places={places} />
      <Decisions test={test} places={places} />
      {isOwner(me) ? <Keep test={test} /> : null}
    </div>
  );
}

function Facts({ test }: { test: Test }) {
  const { t } = useWords();
  const { facts } = test.played;
  const kind = KINDS.find((one) => one === facts.kind);
  const channel = CHANNELS.find((one) => one === facts.channel);
  const size = (value: string) => {
    const known = SIZES.find((one) => one === value);
    return known ? t(`trial.size.${known}`) : value;
  };
  const yes = (value: boolean) => t(value ? 'tests.yes' : 'tests.no');
  const all: [string, string | null | undefined][] = [
    [t('ticket.kind'), kind ? t(`kind.${kind}`) : facts.kind],
    [t('trial.channel'), channel ? t(`channel.${channel}`) : facts.channel],
    [t('trial.impact'), size(facts.impact)],
    [t('trial.urgency'), size(facts.urgency)],
    [t('trial.plan'), facts.plan],
    [t('trial.product'), facts.product],
    [t('tests.topic'), facts.topic],
    [t('tests.area'), facts.area],
    [t('trial.requesterKnown'), yes(facts.requesterKnown)],
    [t('trial.channelCovered'), yes(facts.channelCovered)],
    [t('trial.kindCovered'), yes(facts.kindCovered)],
  ];
  return (
    <section aria-label={t('tests.facts')}>
      <h2 className="sp-section">{t('tests.facts')}</h2>
      <dl className="sp-said">
        {all.map(([name, value]) =>
          value === null || value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

/** What happens to the ticket, one after another. */
function Happens({ test, places }: { test: Test; places: Places }) {
  const { t, language } = useWords();
  const named = (type: string, name: string | null | undefined) => {
    const known = MESSAGES.find((one) => one === name);
    if (known) return t(`tests.message.${known}`);
    return type === 'action' && name ? places.action(name) : (name ?? t('trial.time'));
  };
  return (
    <section aria-label={t('tests.happens')}>
      <h2 className="sp-section">{t('tests.happens')}</h2>
      <p className="sp-quiet">{t('tests.happensAbout')}</p>
      <ol className="sp-changes">
        {test.played.events.map((one, at) => (
          <li key={at} className="sp-change">
            {named(one.type, one.name)}{' '}
            <span className="sp-quiet sp-small">
              {one.at ? moment(one.at, language) : ''}{' '}
              {Object.entries((one.fields ?? {}) as Record<string, unknown>)
                .map(([name, value]) => `${name}: ${String(value)}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The expected way, diagram by diagram: drawn, and as a list. */
function Way({ test, places }: { test: Test; places: Places }) {
  const { t } = useWords();
  const api = useApi();
  const keys = processesOf(test.expected.path);
  const [chosen, setChosen] = useState(keys[0] ?? '');
  const versions = useQuery(processesQuery(api));
  const version = versions.data?.items.find((one) => one.key === chosen)?.version;
  const file = useQuery({ ...fileQuery(api, chosen, String(version)), enabled: version !== undefined });
  const passed = test.expected.path
    .filter((place) => place.startsWith(`${chosen}/`))
    .map((place) => place.slice(chosen.length + 1));
  return (
    <section aria-label={t('tests.way')}>
      <h2 className="sp-section">{t('tests.way')}</h2>
      <FormSelect
        className="sp-where__choose"
        aria-label={t('trial.diagram')}
        value={chosen}
        onChange={(_, key) => setChosen(key)}
      >
        {keys.map((key) => (
          <FormSelectOption key={key} value={key} label={places.process(key)} />
        ))}
      </FormSelect>
      {file.data === undefined ? (
        <Loading lines={8} />
      ) : (
        <Suspense fallback={<Loading lines={8} />}>
          <Canvas
            xml={file.data}
            label={t('tests.canvas', { name: places.process(chosen) })}
            marks={Object.fromEntries(passed.map((one) => [one, 'sp-done']))}
          />
        </Suspense>
      )}
      <ol className="sp-changes" aria-label={t('tests.passes')}>
        {passed.map((one, at) => (
          <li key={at} className="sp-change">
            {places.element(chosen, one)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decisions({ test, places }: { test: Test; places: Places }) {
  const { t } = useWords();
  return (
    <section aria-label={t('tests.decisions')}>
      <h2 className="sp-section">{t('tests.decisions')}</h2>
      <ul className="sp-changes">
        {test.expected.decisions.map((one, at) => (
          <li key={at} className="sp-change sp-change--changed">
            {t('trial.decided', {
              table: places.process(one.table),
              rules: one.rules.join(', ') || t('app.none'),
            })}{' '}
            <span className="sp-quiet sp-small">
              {Object.entries(one.outputs as Record<string, string>)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Giving it another name, and throwing it away with a reason. */
function Keep({ test }: { test: Test }) {
  const { t } = useWords();
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState(test.head.name);
  const [reason, setReason] = useState('');
  const path = { id: test.head.id };
  const settled = () => queries.invalidateQueries({ queryKey: TESTS });
  const renaming = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-tests/{id}/rename', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { name: name.trim() },
        }),
      ),
    onSuccess: settled,
  });
  const deleting = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/process-tests/{id}', { params: { path, query: { reason } } })),
    onSuccess: async () => {
      await navigate(toTests());
      await queries.invalidateQueries({ queryKey: [...TESTS, 'list'] });
    },
  });
  const error = renaming.error ?? deleting.error;
  return (
    <section aria-label={t('tests.keep')} className="sp-studio__decide">
      <h2 className="sp-section">{t('tests.keep')}</h2>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          renaming.mutate();
        }}
      >
        <FormGroup label={t('tests.name')} fieldId="test-name" isRequired>
          <TextInput id="test-name" maxLength={80} value={name} onChange={(_, text) => setName(text)} />
        </FormGroup>
        <div>
          <Button
            type="submit"
            variant="secondary"
            isDisabled={renaming.isPending || name.trim() === '' || name.trim() === test.head.name}
          >
            {t('tests.rename')}
          </Button>
        </div>
      </Form>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          deleting.mutate();
        }}
      >
        <FormGroup label={t('tests.reason')} fieldId="test-reason" isRequired>
          <TextInput id="test-reason" value={reason} onChange={(_, text) => setReason(text)} />
        </FormGroup>
        <div>
          <Button type="submit" variant="danger" isDisabled={deleting.isPending || reason.trim() === ''}>
            {t('tests.delete')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{error ? <Failure error={error} /> : null}</div>
    </section>
  );
}
