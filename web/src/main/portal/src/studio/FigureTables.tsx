import { Link } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { seconds, short } from '../platform/time';
import { MEASURES, NOTHING } from './heat';
import type { Element } from './model';
import type { FigureFilter } from './queries';

type Figures = Schemas['ProcessFigures'];

/** A time that may be below a minute. */
export function lasting(span: number): string {
  return span < 60 ? `${Math.round(span)}s` : short(span);
}

/** The list of the tickets that a number counts. The desk's own pages are no part of the studio: it knows their address. */
function tickets(
  what: 'waitingAt' | 'passedAt',
  process: string,
  element: string,
  filter: FigureFilter,
): string {
  const words = new URLSearchParams({
    [what]: `${process}${filter.version ? `:${filter.version}` : ''}/${element}`,
    ...(what === 'passedAt' && filter.from ? { passedFrom: filter.from } : {}),
    ...(what === 'passedAt' && filter.to ? { passedTo: filter.to } : {}),
    ...(filter.plan ? { plan: filter.plan } : {}),
    ...(filter.product ? { product: filter.product } : {}),
    ...(filter.priority ? { priority: filter.priority } : {}),
  });
  return `/desk/all?${words.toString()}`;
}

/** A number that leads to its tickets. */
function Counted({ to, count, label }: { to: string; count: number; label: string }) {
  return count === 0 ? (
    '–'
  ) : (
    <Link to={to} aria-label={label}>
      {count}
    </Link>
  );
}

interface ElementTableProps {
  process: string;
  places: Element[];
  figures: Figures;
  filter: FigureFilter;
  onShow: (element: string) => void;
}

/** What waits, passed and failed at each element, and how long it took. */
export function ElementTable({ process, places, figures, filter, onShow }: ElementTableProps) {
  const { t, language } = useWords();
  const at = new Map(figures.elements.map((one) => [one.element, one]));
  const known = new Set(places.map((one) => one.id));
  const gone = figures.elements
    .filter((one) => !known.has(one.element))
    .map((one) => ({ id: one.element, name: { it: one.element, en: one.element }, isGone: true }));
  const rows = [...places.map((one) => ({ id: one.id, name: one.name, isGone: false })), ...gone];
  const time = (duration: string | null | undefined) => (duration ? lasting(seconds(duration)) : '–');
  return (
    <section aria-label={t('studio.elements')}>
      <h2 className="sp-section">{t('studio.elements')}</h2>
      {/* A region that scrolls is reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sp-scroll" tabIndex={0} role="region" aria-label={t('studio.elements')}>
        <table className="sp-grid">
          <thead>
            <tr>
              <th scope="col">{t('studio.element')}</th>
              {MEASURES.map((one) => (
                <th key={one} scope="col" className="sp-number">
                  {t(`studio.by.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const one = at.get(row.id) ?? NOTHING;
              const name = row.name[language];
              const list = (what: 'waitingAt' | 'passedAt', count: number, label: string) => (
                <Counted to={tickets(what, process, row.id, filter)} count={count} label={label} />
              );
              return (
                <tr key={row.id}>
                  <th scope="row">
                    {row.isGone ? (
                      <>
                        {name} <span className="sp-quiet sp-small">{t('studio.otherVersion')}</span>
                      </>
                    ) : (
                      <button type="button" className="sp-textlink" onClick={() => onShow(row.id)}>
                        {name}
                      </button>
                    )}
                  </th>
                  <td className="sp-number">
                    {list('waitingAt', one.waiting, t('studio.waitingAt', { count: one.waiting, name }))}
                  </td>
                  <td className="sp-number">
                    {list('passedAt', one.passed, t('studio.passedAt', { count: one.passed, name }))}
                  </td>
                  <td className="sp-number">{time(one.median)}</td>
                  <td className="sp-number">{time(one.p90)}</td>
                  <td className="sp-number">
                    {list('waitingAt', one.failed, t('studio.failedAt', { count: one.failed, name }))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The gateways from which there is more than one way. */
export function forks(all: Element[]): { gateway: Element; ways: Element[] }[] {
  return all
    .filter((one) => /Gateway$/.test(one.type))
    .map((gateway) => ({
      gateway,
      ways: all.filter((flow) => flow.type === 'sequenceFlow' && flow.source === gateway.id),
    }))
    .filter(({ ways }) => ways.length > 1);
}

/** How many went which way, at every place from which there is more than one. */
export function WayTable({
  process,
  all,
  taken,
  filter,
}: {
  process: string;
  all: Element[];
  taken: Map<string, number>;
  filter: FigureFilter;
}) {
  const { t, language } = useWords();
  const named = (id: string | undefined) => all.find((one) => one.id === id)?.name[language] ?? '';
  const gateways = forks(all);
  if (gateways.length === 0) return null;
  return (
    <section aria-label={t('studio.ways')}>
      <h2 className="sp-section">{t('studio.ways')}</h2>
      {/* A region that scrolls is reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sp-scroll" tabIndex={0} role="region" aria-label={t('studio.ways')}>
        <table className="sp-grid">
          <thead>
            <tr>
              <th scope="col">{t('studio.gateway')}</th>
              <th scope="col">{t('studio.way')}</th>
              <th scope="col">{t('studio.wayTo')}</th>
              <th scope="col" className="sp-number">
                {t('studio.taken')}
              </th>
              <th scope="col" className="sp-number">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {gateways.flatMap(({ gateway, ways }) => {
              const sum = ways.reduce((before, way) => before + (taken.get(way.id) ?? 0), 0);
              return ways.map((way) => {
                const count = taken.get(way.id) ?? 0;
                return (
                  <tr key={way.id}>
                    <th scope="row">{gateway.name[language]}</th>
                    <td>{way.name[language] === way.id ? '–' : way.name[language]}</td>
                    <td>{named(way.target)}</td>
                    <td className="sp-number">
                      <Counted
                        to={tickets('passedAt', process, way.id, filter)}
                        count={count}
                        label={t('studio.passedAt', {
                          count,
                          name: `${gateway.name[language]} → ${named(way.target)}`,
                        })}
                      />
                    </td>
                    <td className="sp-number">{sum === 0 ? '–' : Math.round((100 * count) / sum)}</td>
                  </tr>
                );
              });
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
