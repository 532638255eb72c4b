import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { isDiagram } from './model';
import { type Change, compare, factWord } from './changes';
import { isMail } from './mailFile';
import { MailComparison } from './MailComparison';
import { fileQuery, STUDIO } from './queries';
import { RuleTable } from './RuleTable';
import { compareRules, head, readTables, type RuleChange, type Table } from './tables';

const Canvas = lazy(() => import('./Canvas'));

interface ComparisonProps {
  process: string;
  /** A version's number, `proposal-12` or `bundle-12`. */
  before: string;
  after: string;
}

/** Two states of a diagram or a table side by side, and what differs in words. */
export function Comparison({ process, before, after }: ComparisonProps) {
  const api = useApi();
  const old = useQuery(fileQuery(api, process, before));
  const now = useQuery(fileQuery(api, process, after));
  const error = old.error ?? now.error;
  if (error) return <Failure error={error} />;
  if (old.data === undefined || now.data === undefined) return <Loading lines={12} />;
  const sides = { process, before, after, old: old.data, now: now.data };
  if (isMail(now.data)) return <MailComparison old={old.data} now={now.data} />;
  return isDiagram(now.data) ? <Diagrams {...sides} /> : <Tables {...sides} />;
}

interface SidesProps extends ComparisonProps {
  old: string;
  now: string;
}

/** How a state is called: by its number, or as what is proposed. */
function useStateName() {
  const { t } = useWords();
  return (state: string) => {
    const [kind, id] = state.split('-');
    if (id === undefined) return t('studio.state.version', { number: state });
    return kind === 'bundle' ? t('bundle.one', { id }) : t('studio.state.proposal', { id });
  };
}

function Diagrams({ process, before, after, old, now }: SidesProps) {
  const { t } = useWords();
  const nameOf = useStateName();
  const [chosen, setChosen] = useState<string>();
  const changes = useQuery({
    queryKey: [...STUDIO, 'changes', process, before, after],
    queryFn: () => compare(old, now),
    staleTime: Infinity,
  });
  if (changes.error) return <p>{t('studio.compare.unreadable')}</p>;
  if (!changes.data) return <Loading />;
  const marked = (...kinds: Change['kind'][]) =>
    Object.fromEntries(
      changes.data
        .filter((change) => kinds.includes(change.kind))
        .map((change) => [change.id, `sp-diff-${change.kind}`]),
    );
  return (
    <>
      <div className="sp-sides">
        <section aria-label={nameOf(before)}>
          <h2 className="sp-section">{nameOf(before)}</h2>
          <Suspense fallback={<Loading />}>
            <Canvas
              xml={old}
              label={t('studio.diagramOf', { name: nameOf(before) })}
              marks={marked('removed', 'changed', 'moved')}
              chosen={chosen}
            />
          </Suspense>
        </section>
        <section aria-label={nameOf(after)}>
          <h2 className="sp-section">{nameOf(after)}</h2>
          <Suspense fallback={<Loading />}>
            <Canvas
              xml={now}
              label={t('studio.diagramOf', { name: nameOf(after) })}
              marks={marked('added', 'changed', 'moved')}
              chosen={chosen}
            />
          </Suspense>
        </section>
      </div>
      <ChangeList changes={changes.data} onShow={setChosen} />
    </>
  );
}

/** Everything that differs, in words; each line leads to its element. */
function ChangeList({ changes, onShow }: { changes: Change[]; onShow: (id: string) => void }) {
  const { t, language } = useWords();
  if (changes.length === 0) return <p>{t('studio.compare.same')}</p>;
  return (
    <section aria-label={t('studio.compare.list')}>
      <h2 className="sp-section">{t('studio.compare.list')}</h2>
      <ul className="sp-changes">
        {changes.map((change) => (
          <li key={`${change.kind}-${change.id}`} className={`sp-change sp-change--${change.kind}`}>
            <span className="sp-change__kind">{t(`studio.kind.${change.kind}`)}</span>{' '}
            <Button variant="link" isInline onClick={() => onShow(change.id)}>
              {change.name[language]}
            </Button>{' '}
            <span className="sp-quiet sp-small">{change.type}</span>
            {change.kind === 'changed' || change.details.length > 0 ? <Details change={change} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ change }: { change: Change }) {
  const { t } = useWords();
  return (
    <dl className="sp-said">
      {change.details.map(({ fact, before, after }) => {
        const { word, which } = factWord(fact);
        return (
          <div key={fact}>
            <dt>{t(`studio.fact.${word}` as 'studio.fact.name', { which })}</dt>
            <dd>
              {before === null ? null : (
                <>
                  <span className="pf-v6-screen-reader">{t('studio.compare.was')} </span>
                  <del>{before === '' ? '–' : before}</del>
                </>
              )}{' '}
              {after === null ? null : (
                <>
                  <span className="pf-v6-screen-reader">{t('studio.compare.is')} </span>
                  <ins>{after === '' ? '–' : after}</ins>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Tables({ before, after, old, now }: SidesProps) {
  const { t } = useWords();
  const nameOf = useStateName();
  const were = readTables(old);
  const are = readTables(now);
  return are.map((table) => {
    const was = were.find((one) => one.key === table.key);
    if (!was) return <RuleTable key={table.key} table={table} />;
    const changes = compareRules(was, table);
    return (
      <div key={table.key}>
        <div className="sp-sides">
          <section aria-label={nameOf(before)}>
            <h2 className="sp-section">{nameOf(before)}</h2>
            <RuleTable table={was} changes={changes.filter((change) => change.kind !== 'added')} />
          </section>
          <section aria-label={nameOf(after)}>
            <h2 className="sp-section">{nameOf(after)}</h2>
            <RuleTable table={table} changes={changes.filter((change) => change.kind !== 'removed')} />
          </section>
        </div>
        <h2 className="sp-section">{t('studio.compare.list')}</h2>
        <RuleChanges was={was} is={table} changes={changes} />
      </div>
    );
  });
}

function RuleChanges({ was, is, changes }: { was: Table; is: Table; changes: RuleChange[] }) {
  const { t } = useWords();
  const heads = head(is);
  const oldHeads = head(was);
  const columns = [...new Set([...oldHeads.keys(), ...heads.keys()])].filter(
    (name) => oldHeads.get(name) !== heads.get(name),
  );
  if (changes.length === 0 && columns.length === 0) return <p>{t('studio.compare.same')}</p>;
  const all = [...is.inputs, ...is.outputs];
  return (
    <ul className="sp-changes">
      {columns.map((name) => (
        <li key={name} className="sp-change sp-change--changed">
          <span className="sp-change__kind">{t('studio.kind.changed')}</span> {t('studio.table.head')}{' '}
          <Both before={oldHeads.get(name)} after={heads.get(name)} />
        </li>
      ))}
      {changes.map((change) => (
        <li key={change.id} className={`sp-change sp-change--${change.kind}`}>
          <span className="sp-change__kind">{t(`studio.kind.${change.kind}`)}</span>{' '}
          {t('studio.table.rule', { number: change.after ?? change.before ?? 0 })}{' '}
          <span className="sp-quiet">{(change.is ?? change.was)?.note}</span>
          {change.kind === 'changed' && change.was && change.is ? (
            <dl className="sp-said">
              {all.map((column, at) =>
                change.was?.cells[at] === change.is?.cells[at] ? null : (
                  <div key={column.id}>
                    <dt>{column.label || column.expression}</dt>
                    <dd>
                      <Both before={change.was?.cells[at]} after={change.is?.cells[at]} />
                    </dd>
                  </div>
                ),
              )}
              {change.was.note === change.is.note ? null : (
                <div>
                  <dt>{t('studio.table.note')}</dt>
                  <dd>
                    <Both before={change.was.note} after={change.is.note} />
                  </dd>
                </div>
              )}
            </dl>
          ) : (
            <span className="sp-block sp-small">
              {(change.is ?? change.was)?.cells.map((cell) => cell || t('studio.table.any')).join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Both({ before, after }: { before: string | undefined; after: string | undefined }) {
  const { t } = useWords();
  const shown = (value: string) => (value === '' ? t('studio.table.any') : value);
  return (
    <>
      {before === undefined ? null : <del>{shown(before)}</del>}{' '}
      {after === undefined ? null : <ins>{shown(after)}</ins>}
    </>
  );
}
