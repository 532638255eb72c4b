import { Alert, Button, Label, Progress } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { command, content } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Failure, Loading } from '../../platform/ui/States';
import { type OtherFile, type Places, processesOf, usePlaces } from '../places';
import { isOwner } from '../roles';
import { type Fork, type Result, resultsQuery, type Run, runsQuery, type Tested, TESTS } from './queries';
import { toTest } from './routes/Test';
import { toTests } from './routes/Tests';
import { StopReason } from '../rehearsal/StopReason';

interface TestRunsProps {
  tested: Tested;
  /** The files that are tested, to name their elements. */
  files?: OtherFile[] | undefined;
  /** Whether everything is saved that is to be tested. */
  isReady?: boolean;
}

/** Running all test cases, and what came of them the last time. */
export function TestRuns({ tested, files, isReady = true }: TestRunsProps) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const runs = useQuery(runsQuery(api, tested));
  const items = runs.data?.items ?? [];
  const inForce = Object.keys(tested).length === 0;
  const newest = items.find((one) => !inForce || (one.key === null && one.bundle === null));
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-tests/runs', {
          params: { header: command(crypto.randomUUID()) },
          body: tested,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [...TESTS, 'runs'] }),
  });
  const isBusy = asking.isPending || newest?.state === 'running';
  return (
    <section aria-label={t('tests.runs')}>
      <h2 className="sp-section">{t('tests.runs')}</h2>
      <p className="sp-quiet">
        {t('tests.runsAbout')} <Link to={toTests()}>{t('tests.title')}</Link>
      </p>
      {isOwner(me) ? (
        <Button variant="secondary" isDisabled={isBusy || !isReady} onClick={() => asking.mutate()}>
          {t('tests.run')}
        </Button>
      ) : null}
      <div aria-live="polite">
        {asking.error ? <Failure error={asking.error} /> : null}
        {runs.error ? <Failure error={runs.error} /> : null}
        {runs.data && newest === undefined ? <p className="sp-quiet">{t('tests.notRun')}</p> : null}
        {newest ? <Came run={newest} /> : null}
      </div>
      {newest ? <Results run={newest} files={files} /> : null}
    </section>
  );
}

/** How far a run is, or how it has ended. */
function Came({ run }: { run: Run }) {
  const { t, language } = useWords();
  const { passed, failed, notPlayable } = run.counts;
  if (run.state === 'running') return <Far run={run} />;
  const isPassed = run.state === 'done' && passed === run.total;
  const color = isPassed ? 'green' : run.state === 'done' ? 'red' : 'orange';
  return (
    <>
      <p>
        <Label isCompact color={color}>
          {isPassed ? t('tests.allPassed') : t(`tests.is.${run.state}`)}
        </Label>{' '}
        {run.total === 0
          ? t('tests.noneToRun')
          : t('tests.came', {
              passed: String(passed),
              failed: String(failed),
              notPlayable: String(notPlayable),
            })}{' '}
        <span className="sp-quiet sp-small">
          {run.revision === null ? '' : `${t('tests.ofState', { revision: String(run.revision) })} · `}
          {run.author.name}, {moment(run.askedAt, language)}
        </span>
      </p>
      {run.state === 'failed' || run.state === 'interrupted' ? (
        <Alert isInline variant="warning" title={t('tests.notToEnd')}>
          {run.reason ?? t('tests.interruptedText')}
        </Alert>
      ) : null}
      {run.outdated && !run.seenBy ? (
        <Alert isInline isPlain variant="warning" title={t('tests.outdated')} />
      ) : null}
      {run.seenBy && run.seenAt ? (
        <p>{t('tests.seenBy', { name: run.seenBy.name, when: moment(run.seenAt, language) })}</p>
      ) : null}
    </>
  );
}

function Far({ run }: { run: Run }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-tests/runs/{id}/cancel', {
          params: { path: { id: run.id }, header: command(crypto.randomUUID()) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [...TESTS, 'runs'] }),
  });
  const far = `${run.done} / ${run.total}`;
  return (
    <>
      <Progress
        value={run.done}
        max={Math.max(1, run.total)}
        label={far}
        valueText={far}
        title={t('tests.progress')}
        size="sm"
      />
      {isOwner(me) ? (
        <Button variant="link" isInline isDisabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('tests.cancel')}
        </Button>
      ) : null}
    </>
  );
}

const MARKS = {
  passed: '',
  failed: 'sp-change--removed',
  'not-playable': 'sp-change--moved',
} as const;

/** What came of each case: those that have not passed say where. */
function Results({ run, files }: { run: Run; files: OtherFile[] | undefined }) {
  const { t } = useWords();
  const results = useInfiniteQuery(resultsQuery(useApi(), run));
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  const forks = items.flatMap((one) => (one.fork ? [one.fork.after, one.fork.expected, one.fork.found] : []));
  const asked = items.flatMap((one) => [one.decision?.expected?.element, one.decision?.found?.element]);
  const places = usePlaces(processesOf([...forks, ...asked]), files);
  if (results.isPending) return <Loading />;
  return (
    <>
      <ul className="sp-changes" aria-label={t('tests.results')}>
        {items.map((one) => (
          <li key={one.test} className={`sp-change ${MARKS[one.outcome]}`}>
            {one.test > 0 ? <Link to={toTest({ id: String(one.test) })}>{one.name}</Link> : one.name}{' '}
            <strong>{t(`tests.outcome.${one.outcome}`)}</strong>
            <Why result={one} places={places} />
          </li>
        ))}
      </ul>
      {results.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={results.isFetchingNextPage}
          onClick={() => void results.fetchNextPage()}
        >
          {t('tests.more')}
        </Button>
      ) : null}
    </>
  );
}

function Why({ result, places }: { result: Result; places: Places }) {
  const { t } = useWords();
  const { fork, decision, reason } = result;
  const rules = (one: { rules: string[]; outputs: object } | null | undefined) =>
    one
      ? [
          ...Object.entries(one.outputs).map(([name, value]) => `${name} = ${String(value)}`),
          t('tests.rules', { rules: one.rules.join(', ') || t('app.none') }),
        ].join(', ')
      : t('tests.notAsked');
  const table = decision?.expected?.table ?? decision?.found?.table;
  return (
    <>
      {fork ? (
        <div>
          <Parted fork={fork} places={places} />
        </div>
      ) : null}
      {decision && table ? (
        <div>
          {t('tests.decidesOtherwise', {
            table: places.process(table),
            expected: rules(decision.expected),
            found: rules(decision.found),
          })}
        </div>
      ) : null}
      {reason ? <StopReason reason={reason} /> : null}
    </>
  );
}

/** Where two ways part, in words. */
export function Parted({ fork, places }: { fork: Fork; places: Places }) {
  const { t } = useWords();
  const named = (place: string | null) => (place === null ? t('tests.itsEnd') : places.place(place));
  return (
    <>
      {t('tests.parted', {
        after: fork.after === null ? t('replay.atStart') : places.place(fork.after),
        expected: named(fork.expected),
        found: named(fork.found),
      })}
    </>
  );
}
