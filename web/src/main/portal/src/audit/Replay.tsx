import { Button } from '@patternfly/react-core';
import { lazy, Suspense, useId } from 'react';
import type { Schemas } from '../platform/api/client';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Loading } from '../platform/ui/States';
import { AnswersFor } from './AnswersFor';
import { lastUpTo, momentAt, type StoryEntry } from './replay';

const ReplayDiagram = lazy(() => import('./ReplayDiagram'));

interface ReplayProps {
  items: StoryEntry[];
  diagrams: Schemas['StoryVersion'][];
  /** The places of the entries that one goes through. */
  places: number[];
  at: number;
  onMove: (at: number) => void;
}

/** The diagram beside a story: one moves through time and sees where the ticket was. */
export function Replay({ items, diagrams, places, at, onMove }: ReplayProps) {
  const { t, language } = useWords();
  const id = useId();
  const index = Math.max(0, lastUpTo(places, at));
  const go = (to: number) => {
    const place = places[Math.min(Math.max(to, 0), places.length - 1)];
    if (place !== undefined) onMove(place);
  };
  useCommands([
    { id: 'audit-next', name: t('audit.next'), key: 'j', run: () => go(index + 1) },
    { id: 'audit-previous', name: t('audit.previous'), key: 'k', run: () => go(index - 1) },
  ]);
  const item = items[at];
  const moment = momentAt(items, at);
  const version =
    moment === undefined
      ? undefined
      : diagrams.find((one) => !one.table && one.key === moment.process && one.version === moment.version);
  const name = version?.name[language] ?? moment?.process ?? '';
  return (
    <section className="sp-replay" aria-label={t('audit.replay')}>
      <div className="sp-replay__bar">
        <Button variant="secondary" size="sm" isDisabled={index === 0} onClick={() => go(index - 1)}>
          {t('audit.previous')}
        </Button>
        <label htmlFor={id} className="sp-replay__label">
          {t('audit.moment', { number: index + 1, all: places.length })}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={Math.max(0, places.length - 1)}
          value={index}
          aria-valuetext={item ? item.text[language] : ''}
          onChange={(event) => go(Number(event.target.value))}
        />
        <Button
          variant="secondary"
          size="sm"
          isDisabled={index >= places.length - 1}
          onClick={() => go(index + 1)}
        >
          {t('audit.next')}
        </Button>
      </div>
      {moment ? (
        <>
          <h2 className="sp-section">{t('desk.where.diagram', { name, version: moment.version })}</h2>
          {version ? <AnswersFor version={version} /> : null}
          <Suspense fallback={<Loading lines={4} />}>
            <ReplayDiagram moment={moment} name={name} />
          </Suspense>
        </>
      ) : (
        <p className="sp-quiet">{t('audit.noDiagram')}</p>
      )}
    </section>
  );
}
