import { Alert, Button, FormSelect, FormSelectOption, Progress } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { command, content, type Schemas } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { download } from '../../platform/files';
import { moment, short } from '../../platform/time';
import { Download } from '../../platform/ui/Download';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { draftStateFileQuery } from '../draftQueries';
import { type Places, processesOf, usePlaces } from '../places';
import { isOwner } from '../roles';
import { type Outcome, type Replay, replayQuery, REPLAYS, replayTicketsQuery } from './queries';
import { ReplayLabel } from './ReplayOfDraft';
import type { ReplayParams } from './routes/Replay';
import { toTrial } from './routes/Trial';
import { StopReason } from './StopReason';

type Report = Schemas['ReplayReport'];
const OUTCOMES = ['elsewhere', 'stopped', 'not-comparable', 'same'] as const;

/** What the last tickets would have done on a draft. */
export default function ReplayPage() {
  const { id = '' } = useParams<ReplayParams>();
  const { t, language } = useWords();
  const found = useQuery(replayQuery(useApi(), Number(id)));
  if (found.isPending) return <Loading lines={10} />;
  if (found.error) return <Failure error={found.error} />;
  const replay = found.data;
  return (
    <div className="sp-studio">
      <PageTitle text={t('replay.page', { id, name: replay.key })} />
      <p>
        <ReplayLabel state={replay.state} />{' '}
        {replay.draft === null ? null : (
          <Link to={toTrial({ id: String(replay.draft) })}>
            {t('replay.draft', { revision: String(replay.revision) })}
          </Link>
        )}{' '}
        <span className="sp-quiet sp-small">
          {replay.author.name}, {moment(replay.askedAt, language)}
        </span>
      </p>
      <Far replay={replay} />
      <Came replay={replay} />
      {replay.report ? <Figures replay={replay} report={replay.report} /> : null}
      <Tickets replay={replay} />
      {replay.state === 'running' ? null : <Taking id={replay.id} />}
    </div>
  );
}

/** The report and the list, to be taken away. */
function Taking({ id }: { id: number }) {
  const { t } = useWords();
  const api = useApi();
  const params = { path: { id } };
  return (
    <div className="sp-send">
      <Download
        name={t('replay.takeCsv')}
        take={() =>
          download(
            api.GET('/api/v1/exports/replays/{id}/tickets', {
              params,
              headers: { Accept: 'text/csv' },
              parseAs: 'blob',
            }),
            `replay-${id}.csv`,
          )
        }
      />
      <Download
        name={t('replay.takeJson')}
        take={() =>
          download(api.GET('/api/v1/exports/replays/{id}', { params, parseAs: 'blob' }), `replay-${id}.json`)
        }
      />
    </div>
  );
}

function Far({ replay }: { replay: Replay }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/replays/{id}/cancel', {
          params: { path: { id: replay.id }, header: command(crypto.randomUUID()) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: REPLAYS }),
  });
  const far = `${replay.done} / ${replay.total}`;
  return (
    <>
      <Progress
        value={replay.done}
        max={Math.max(1, replay.total)}
        label={far}
        valueText={far}
        title={t('replay.progress')}
        size="sm"
      />
      {replay.state === 'running' && isOwner(me) ? (
        <Button variant="secondary" isDisabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('replay.cancel')}
        </Button>
      ) : null}
      <div aria-live="polite">
        {cancelling.error ? <Failure error={cancelling.error} /> : null}
        {replay.state === 'failed' || replay.state === 'interrupted' ? (
          <Alert isInline variant="danger" title={t(`replay.is.${replay.state}`)}>
            {replay.reason ?? t('replay.interruptedText')}
          </Alert>
        ) : null}
      </div>
    </>
  );
}

/** What came of the tickets, in numbers and in a sentence on how far these can be trusted. */
function Came({ replay }: { replay: Replay }) {
  const { t } = useWords();
  const { counts, done } = replay;
  return (
    <section aria-label={t('replay.outcome')}>
      <h2 className="sp-section">{t('replay.outcome')}</h2>
      <ul className="sp-changes">
        <li className="sp-change sp-change--changed">{t('replay.elsewhere', { count: counts.elsewhere })}</li>
        <li className="sp-change sp-change--removed">{t('replay.stopped', { count: counts.stopped })}</li>
        <li className="sp-change">{t('replay.same', { count: counts.same })}</li>
        <li className="sp-change">{t('replay.notComparable', { count: counts.notComparable })}</li>
      </ul>
      <p className="sp-quiet">
        {t('replay.faithful', { faithful: String(counts.faithful), done: String(done) })}
      </p>
    </section>
  );
}

/** The names of places, of those in the draft by its own file. */
function usePlacesOf(replay: Replay, keys: string[]): Places {
  const api = useApi();
  const me = useMe();
  const own = useQuery({
    ...draftStateFileQuery(api, replay.draft ?? 0, replay.revision),
    enabled: replay.draft !== null && isOwner(me),
    retry: false,
  });
  const isDiagram = own.data?.includes('/spec/BPMN/') === true;
  return usePlaces(keys, isDiagram ? [{ key: replay.key, xml: own.data ?? '' }] : []);
}

function Figures({ replay, report }: { replay: Replay; report: Report }) {
  const { t } = useWords();
  const processes = [...report.waits, ...report.partings].map((one) => one.process).filter(Boolean);
  const places = usePlacesOf(replay, processes);
  const { inForce, draft } = report;
  const sums: [string, string | number, string | number][] = [
    [t('replay.sum.mails'), inForce.mails, draft.mails],
    [t('replay.sum.taken'), short(inForce.takenAfter), short(draft.takenAfter)],
    [t('replay.sum.takenLate'), inForce.takenLate, draft.takenLate],
    [t('replay.sum.solved'), short(inForce.solvedAfter), short(draft.solvedAfter)],
    [t('replay.sum.solvedLate'), inForce.solvedLate, draft.solvedLate],
    [t('replay.sum.ended'), inForce.ended, draft.ended],
  ];
  const waits = report.waits
    .filter((one) => one.inForce !== one.draft)
    .sort((one, other) => Math.abs(other.draft - other.inForce) - Math.abs(one.draft - one.inForce))
    .map((one): [string, string, string] => [
      places.place(`${one.process}/${one.element}`),
      short(one.inForce),
      short(one.draft),
    ]);
  const mails = report.mails.map((one): [string, number, number] => [one.template, one.inForce, one.draft]);
  const partings = report.partings.map((one): [string, number] => [
    one.element ? places.place(`${one.process}/${one.element}`) : t('replay.atStart'),
    one.tickets,
  ]);
  return (
    <>
      <p className="sp-quiet">{t('replay.elapsed')}</p>
      <Table title={t('replay.sums')} rows={sums} />
      <Table title={t('replay.waits')} rows={waits} />
      <Table title={t('replay.mails')} rows={mails} />
      <section aria-label={t('replay.partings')}>
        <h2 className="sp-section">{t('replay.partings')}</h2>
        <ul className="sp-changes">
          {partings.map(([place, tickets]) => (
            <li key={place} className="sp-change">
              {place}: {tickets}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Table({ title, rows }: { title: string; rows: [string, string | number, string | number][] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="sp-section">{title}</h2>
      {/* A region that scrolls is reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sp-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="sp-grid">
          <thead>
            <tr>
              <th scope="col">{t('replay.what')}</th>
              <th scope="col" className="sp-number">
                {t('replay.inForce')}
              </th>
              <th scope="col" className="sp-number">
                {t('replay.onDraft')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, one, other]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="sp-number">{one}</td>
                <td className="sp-number">{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The tickets by what came of them, a page at a time. */
function Tickets({ replay }: { replay: Replay }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome>('elsewhere');
  const tickets = useInfiniteQuery(replayTicketsQuery(useApi(), replay, outcome));
  const items = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const places = usePlacesOf(
    replay,
    processesOf(items.flatMap((one) => [one.partedAt, one.inForce, one.draft])),
  );
  const named = (place: string | null, none: string) => (place === null ? none : places.place(place));
  return (
    <section aria-label={t('replay.list')}>
      <h2 className="sp-section">{t('replay.list')}</h2>
      <FormSelect
        className="sp-where__choose"
        aria-label={t('replay.which')}
        value={outcome}
        onChange={(_, value) => setOutcome(OUTCOMES.find((one) => one === value) ?? 'elsewhere')}
      >
        {OUTCOMES.map((one) => (
          <FormSelectOption key={one} value={one} label={t(`replay.outcome.${one}`)} />
        ))}
      </FormSelect>
      {tickets.isPending ? <Loading /> : null}
      {tickets.error ? <Failure error={tickets.error} /> : null}
      {tickets.data && items.length === 0 ? <p className="sp-quiet">{t('replay.none')}</p> : null}
      <ul className="sp-changes">
        {items.map((one) => (
          <li key={one.reference} className="sp-change">
            <Link to={`/desk/tickets/${one.reference}`}>{one.reference}</Link>{' '}
            {one.outcome === 'elsewhere' ? (
              <span>
                {t('replay.parted', {
                  at: named(one.partedAt, t('replay.atStart')),
                  inForce: named(one.inForce, t('app.none')),
                  draft: named(one.draft, t('app.none')),
                })}
              </span>
            ) : null}
            {one.reason ? <StopReason reason={one.reason} /> : null}
          </li>
        ))}
      </ul>
      {tickets.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={tickets.isFetchingNextPage}
          onClick={() => void tickets.fetchNextPage()}
        >
          {t('app.moreTickets')}
        </Button>
      ) : null}
    </section>
  );
}
