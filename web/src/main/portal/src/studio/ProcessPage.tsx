import { Button, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { amount, lastDays, type Measure, MEASURES, NOTHING, PERIODS, warmth } from './heat';
import { MailUses } from './MailUses';
import { MailView } from './MailView';
import { elements, isPlace, parse } from './model';
import { Origin } from './ProcessesPage';
import {
  figuresQuery,
  fileQuery,
  type FigureFilter,
  plansQuery,
  processesQuery,
  productsQuery,
  STUDIO,
  versionsQuery,
} from './queries';
import { ElementTable, forks, lasting, WayTable } from './FigureTables';
import { toInForceTrial } from './rehearsal/routes/InForceTrial';
import { isOwner, mayReadReplays } from './roles';
import { toCompare } from './routes/Compare';
import { toDraft } from './routes/Draft';
import { toProcess, type ProcessParams } from './routes/Process';
import { RuleTable } from './RuleTable';
import { toTests } from './tests/routes/Tests';
import { readTables } from './tables';
import { WayBack } from './WayBack';

const Canvas = lazy(() => import('./Canvas'));
type Version = Schemas['ProcessVersion'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** A diagram with what happens on it, or a table with its rules; and how it came to be what it is. */
export default function ProcessPage() {
  const { key = '' } = useParams<ProcessParams>();
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const versions = useQuery(versionsQuery(api, key));
  const [address, setAddress] = useSearchParams();
  if (versions.isPending) return <Loading lines={12} />;
  if (versions.error) return <Failure error={versions.error} />;
  const all = versions.data.items;
  const shown = all.find((one) => String(one.version) === address.get('shown')) ?? all[0];
  if (!shown) return null;
  const change = (name: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <div className="sp-studio">
      <PageTitle text={shown.label[language]} />
      {shown.type === 'mail' ? null : <Callers version={shown} />}
      <Edit version={shown} />
      {shown.type !== 'mail' && mayReadReplays(me) ? (
        <p>
          <Link to={toTests({ process: key })}>{t('tests.open')}</Link>{' '}
          {isOwner(me) ? <Link to={toInForceTrial({ key })}>{t('trial.openInForce')}</Link> : null}
        </p>
      ) : null}
      {shown.type === 'bpmn' ? (
        <Lived key={key} version={shown} versions={all} address={address} onChange={change} />
      ) : shown.type === 'mail' ? (
        <>
          <MailUses mail={shown} />
          <MailView mail={key} version={shown.version} />
        </>
      ) : (
        <Rules version={shown} />
      )}
      <Versions versions={all} shown={shown.version} onShow={(number) => change('shown', String(number))} />
    </div>
  );
}

/** Begins a draft with the version that is shown. */
function Edit({ version }: { version: Version }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const navigate = useNavigate();
  const beginning = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/drafts', {
          params: { header: command(crypto.randomUUID()) },
          body: { key: version.key, version: version.version },
        }),
      ),
    onSuccess: (draft) => navigate(toDraft({ id: String(draft.id) })),
  });
  if (!isOwner(me)) return null;
  return (
    <div>
      <Button variant="secondary" isLoading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('draft.edit')}
      </Button>
      {beginning.error ? <Failure error={beginning.error} /> : null}
    </div>
  );
}

function Callers({ version }: { version: Version }) {
  const { t, language } = useWords();
  const processes = useQuery(processesQuery(useApi()));
  const all = processes.data?.items ?? [];
  const list = (keys: string[]) => (
    <ul className="sp-inline">
      {keys.map((key) => (
        <li key={key}>
          <Link to={toProcess({ key })}>{all.find((one) => one.key === key)?.label[language] ?? key}</Link>
        </li>
      ))}
    </ul>
  );
  const callers = all.filter((one) => one.calls.includes(version.key)).map((one) => one.key);
  return (
    <dl className="sp-said">
      {callers.length > 0 ? (
        <div>
          <dt>{t('studio.calledBy')}</dt>
          <dd>{list(callers)}</dd>
        </div>
      ) : null}
      {version.calls.length > 0 ? (
        <div>
          <dt>{t('studio.calls')}</dt>
          <dd>{list(version.calls)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

interface LivedProps {
  version: Version;
  versions: Version[];
  address: URLSearchParams;
  onChange: (name: string, value: string) => void;
}

/** The diagram with its figures, and the same figures as tables. */
function Lived({ version, versions, address, onChange }: LivedProps) {
  const { t, language } = useWords();
  const api = useApi();
  const [now] = useState(() => Date.now());
  const [chosen, setChosen] = useState<string>();
  const filter = filterOf(address, now);
  const measure = MEASURES.find((one) => one === address.get('by')) ?? 'waiting';
  const file = useQuery(fileQuery(api, version.key, String(version.version)));
  const model = useQuery({
    queryKey: [...STUDIO, 'model', version.key, version.version],
    queryFn: async () => elements(await parse(file.data ?? '')),
    enabled: file.data !== undefined,
    staleTime: Infinity,
  });
  const figures = useQuery(figuresQuery(api, version.key, filter));
  const error = file.error ?? model.error ?? figures.error;
  const places = (model.data ?? []).filter(isPlace);
  const at = new Map((figures.data?.elements ?? []).map((one) => [one.element, one]));
  const taken = new Map((figures.data?.flows ?? []).map((one) => [one.flow, one.taken]));
  const most = Math.max(0, ...places.map((one) => amount(at.get(one.id) ?? NOTHING, measure)));
  const marks: Record<string, string> = {};
  const badges: Record<string, string> = {};
  for (const place of places) {
    const value = amount(at.get(place.id) ?? NOTHING, measure);
    const warm = warmth(value, most);
    if (warm === 0) continue;
    marks[place.id] = `sp-heat-${warm}`;
    badges[place.id] = shownAs(measure, value);
  }
  if (measure === 'passed') {
    for (const { ways } of forks(model.data ?? []))
      for (const way of ways) {
        const count = taken.get(way.id) ?? 0;
        if (count > 0) badges[way.id] = String(count);
      }
  }
  return (
    <>
      <Filters address={address} versions={versions} measure={measure} filter={filter} onChange={onChange} />
      <p className="sp-quiet sp-small" aria-live="polite">
        {figures.data?.countedAt
          ? t('studio.countedAt', { when: moment(figures.data.countedAt, language) })
          : t('studio.notCounted')}
      </p>
      {error ? <Failure error={error} /> : null}
      {file.data === undefined ? (
        <Loading lines={12} />
      ) : (
        <Suspense fallback={<Loading lines={12} />}>
          <Canvas
            xml={file.data}
            label={t('desk.where.diagram', { name: version.label[language], version: version.version })}
            marks={marks}
            badges={badges}
            chosen={chosen}
          />
        </Suspense>
      )}
      {figures.data && model.data ? (
        <>
          <ElementTable
            process={version.key}
            places={places}
            figures={figures.data}
            filter={filter}
            onShow={setChosen}
          />
          <WayTable process={version.key} all={model.data} taken={taken} filter={filter} />
        </>
      ) : (
        <Loading lines={6} />
      )}
    </>
  );
}

function filterOf(address: URLSearchParams, now: number): FigureFilter {
  const days = Number(address.get('days') ?? PERIODS[1]);
  const last = lastDays(days > 0 ? days : PERIODS[1], now);
  const text = (name: 'plan' | 'product' | 'priority') => {
    const value = address.get(name);
    return value ? { [name]: value } : {};
  };
  const version = Number(address.get('version') ?? 0);
  return {
    from: address.get('from') ?? last.from,
    to: address.get('to') ?? last.to,
    ...(version > 0 ? { version } : {}),
    ...text('plan'),
    ...text('product'),
    ...text('priority'),
  };
}

function shownAs(measure: Measure, value: number): string {
  return measure === 'median' || measure === 'p90' ? lasting(value) : String(value);
}

interface FiltersProps {
  address: URLSearchParams;
  versions: Version[];
  measure: Measure;
  filter: FigureFilter;
  onChange: (name: string, value: string) => void;
}

function Filters({ address, versions, measure, filter, onChange }: FiltersProps) {
  const { t, language } = useWords();
  const api = useApi();
  const plans = useQuery(plansQuery(api));
  const products = useQuery(productsQuery(api));
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <FormSelect
      className="sp-desk__filter"
      aria-label={label}
      value={address.get(name) ?? ''}
      onChange={(_, value) => onChange(name, value)}
    >
      {options.map((one) => (
        <FormSelectOption key={one.value} value={one.value} label={one.label} />
      ))}
    </FormSelect>
  );
  const isOwnPeriod = address.has('from') || address.has('to');
  return (
    <div className="sp-desk__filters" role="group" aria-label={t('studio.filters')}>
      <FormSelect
        className="sp-desk__filter"
        aria-label={t('studio.by.label')}
        value={measure}
        onChange={(_, value) => onChange('by', value)}
      >
        {MEASURES.map((one) => (
          <FormSelectOption key={one} value={one} label={t(`studio.by.${one}`)} />
        ))}
      </FormSelect>
      {isOwnPeriod
        ? null
        : choice(
            'days',
            t('studio.period'),
            PERIODS.map((days) => ({
              value: days === PERIODS[1] ? '' : String(days),
              label: t('studio.days', { count: days }),
            })),
          )}
      <div className="sp-studio__day">
        <label className="sp-small" htmlFor="studio-from">
          {t('studio.from')}
        </label>
        <TextInput
          id="studio-from"
          type="date"
          value={filter.from ?? ''}
          max={filter.to ?? ''}
          onChange={(_, value) => onChange('from', value)}
        />
      </div>
      <div className="sp-studio__day">
        <label className="sp-small" htmlFor="studio-to">
          {t('studio.to')}
        </label>
        <TextInput
          id="studio-to"
          type="date"
          value={filter.to ?? ''}
          min={filter.from ?? ''}
          onChange={(_, value) => onChange('to', value)}
        />
      </div>
      {choice('version', t('studio.ofVersion'), [
        { value: '', label: t('studio.allVersions') },
        ...versions.map((one) => ({
          value: String(one.version),
          label: t('studio.state.version', { number: String(one.version) }),
        })),
      ])}
      {choice('plan', t('ticket.plan'), [
        { value: '', label: t('studio.allPlans') },
        ...(plans.data?.items ?? []).map((one) => ({ value: one.code, label: one.name[language] })),
      ])}
      {choice('product', t('ticket.product'), [
        { value: '', label: t('studio.allProducts') },
        ...(products.data?.items ?? []).map((one) => ({ value: one.code, label: one.name })),
      ])}
      {choice('priority', t('ticket.priority'), [
        { value: '', label: t('list.filter.priority') },
        ...PRIORITIES.map((one) => ({ value: one, label: t(`priority.${one}`) })),
      ])}
    </div>
  );
}

function Rules({ version }: { version: Version }) {
  const file = useQuery(fileQuery(useApi(), version.key, String(version.version)));
  if (file.isPending) return <Loading lines={8} />;
  if (file.error) return <Failure error={file.error} />;
  return readTables(file.data).map((table) => <RuleTable key={table.key} table={table} />);
}

/** All versions that differ from the one before, who made them and why. */
function Versions({
  versions,
  shown,
  onShow,
}: {
  versions: Version[];
  shown: number;
  onShow: (version: number) => void;
}) {
  const { t, language } = useWords();
  const me = useMe();
  const [isAll, setAll] = useState(false);
  const listed = versions.filter((one) => isAll || one.changed || one.version === shown);
  return (
    <section aria-label={t('studio.versions')}>
      <h2 className="sp-section">{t('studio.versions')}</h2>
      <label className="sp-small">
        <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />{' '}
        {t('studio.unchangedToo')}
      </label>
      <ul className="sp-changes">
        {listed.map((one) => {
          const before = versions.find((other) => other.version < one.version && other.sha256 !== one.sha256);
          return (
            <li key={one.version} className="sp-change">
              <button
                type="button"
                className="sp-textlink"
                aria-pressed={one.version === shown}
                onClick={() => onShow(one.version)}
              >
                {t('studio.state.version', { number: String(one.version) })}
              </button>{' '}
              <time className="sp-quiet sp-small" dateTime={one.deployedAt}>
                {moment(one.deployedAt, language)}
              </time>
              <div>
                <Origin version={one} />
              </div>
              {before ? (
                <Link
                  to={`${toCompare({ key: one.key })}?a=${before.version}&b=${one.version}`}
                  className="sp-small"
                >
                  {t('studio.compareWith', { number: String(before.version) })}
                </Link>
              ) : null}
              {isOwner(me) && one.sha256 !== versions[0]?.sha256 ? (
                <WayBack process={one.key} version={one.version} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
