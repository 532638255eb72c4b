import { Checkbox, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { AnswersFor } from './AnswersFor';
import { Conformed } from './Conformed';
import { Download } from '../platform/ui/Download';
import { Entry } from './Entry';
import { download } from '../platform/files';
import { storyQuery } from './queries';
import { Replay } from './Replay';
import { actors, GROUPS, lastUpTo, shown } from './replay';
import { auditsLedger, recordsTests } from './roles';
import { toAudit } from './routes/Audit';
import type { StoryParams } from './routes/Story';

/** Everything that ever happened to a ticket, and the diagram in which it moved. */
export default function StoryPage() {
  const { reference = '' } = useParams<StoryParams>();
  const story = useQuery(storyQuery(useApi(), reference));
  if (story.isPending) return <Loading lines={12} />;
  if (!story.data) return <Failure error={story.error} again={() => void story.refetch()} />;
  return <Whole key={reference} story={story.data} />;
}

function Whole({ story }: { story: Schemas['Story'] }) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const { items } = story;
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set(GROUPS));
  const [actor, setActor] = useState('');
  const places = useMemo(() => shown(items, { groups, actor }), [items, groups, actor]);
  const [chosen, setChosen] = useState(items.length - 1);
  const at = places[Math.max(0, lastUpTo(places, chosen))] ?? chosen;
  const place = useRef<HTMLLIElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) place.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const move = useCallback((to: number) => {
    hasMoved.current = true;
    setChosen(to);
  }, []);
  const choose = useCallback(
    (sequence: number) => move(items.findIndex((item) => item.sequence === sequence)),
    [items, move],
  );
  return (
    <div className="sp-story">
      <div className="sp-story__head">
        <p className="sp-small">
          <Link to={toAudit()}>{t('audit.title')}</Link>
        </p>
        <PageTitle text={t('audit.story.title', { reference: story.reference })} />
        <p>{story.subject}</p>
        {auditsLedger(me) ? (
          <div className="sp-replay__bar">
            <Download
              name={t('audit.evidence')}
              take={() =>
                download(
                  api.GET('/api/v1/tickets/{reference}/evidence', {
                    params: { path: { reference: story.reference } },
                    parseAs: 'blob',
                  }),
                  `${story.reference}-evidence.zip`,
                )
              }
            />
          </div>
        ) : null}
        {recordsTests(me) ? (
          <p>
            <Link to={`/studio/tests?ticket=${story.reference}`}>{t('tests.recordThis')}</Link>
          </p>
        ) : null}
        {story.whole ? null : <p>{t('audit.story.part')}</p>}
        <fieldset className="sp-story__filter">
          <legend className="sp-small">{t('audit.filter')}</legend>
          {GROUPS.map((group) => (
            <Checkbox
              key={group}
              id={`group-${group}`}
              label={t(`audit.group.${group}`)}
              isChecked={groups.has(group)}
              onChange={(_, isChecked) => {
                const others = [...groups].filter((one) => one !== group);
                setGroups(new Set(isChecked ? [...others, group] : others));
              }}
            />
          ))}
          <FormSelect
            aria-label={t('audit.actor')}
            className="sp-where__choose"
            value={actor}
            onChange={(_, value) => setActor(value)}
          >
            <FormSelectOption value="" label={t('audit.actor.all')} />
            {actors(items).map((one) => (
              <FormSelectOption key={one.id} value={one.id} label={one.name} />
            ))}
          </FormSelect>
        </fieldset>
        <p className="sp-small sp-quiet" role="status">
          {t('audit.count', { shown: places.length, all: items.length })}
        </p>
      </div>
      <ol className="sp-story__entries" aria-label={t('audit.entries')}>
        {places.map((index) => {
          const item = items[index];
          return item ? (
            <Entry
              key={item.sequence}
              item={item}
              isChosen={index === at}
              place={index === at ? place : undefined}
              onChoose={choose}
            />
          ) : null;
        })}
      </ol>
      <div className="sp-story__side">
        <Replay items={items} diagrams={story.diagrams} places={places} at={at} onMove={move} />
        <Conformed reference={story.reference} onChoose={choose} />
        <details>
          <summary>{t('audit.versions')}</summary>
          <ul className="sp-plain">
            {story.diagrams.map((version) => (
              <li key={`${version.key} ${version.version}`}>
                <strong>
                  {t('desk.where.diagram', { name: version.name[language], version: version.version })}
                </strong>
                <AnswersFor version={version} />
              </li>
            ))}
          </ul>
        </details>
        <details>
          <summary>{t('audit.readings')}</summary>
          {story.readings.length === 0 ? <p>{t('audit.readings.none')}</p> : null}
          <ul className="sp-plain sp-small">
            {story.readings.map((reading) => (
              <li key={`${reading.at} ${reading.what}`}>
                {moment(reading.at, language)} · {reading.who} ·{' '}
                {t(`audit.read.${reading.what as 'story.read'}`)}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </div>
  );
}
