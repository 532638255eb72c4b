import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Failure, Loading } from '../../platform/ui/States';
import { Ask, type Subject } from './Ask';
import { standingQuery } from './queries';

/** Where a ticket's processes are and which timers run: each with what could be done by hand. */
export function TicketStanding({ reference }: { reference: string }) {
  const { t, language } = useWords();
  const standing = useQuery(standingQuery(useApi(), reference));
  const [subject, setSubject] = useState<Subject>();
  if (standing.isPending) return <Loading lines={4} />;
  if (standing.error) return <Failure error={standing.error} />;
  const { places, timers, failures } = standing.data;
  return (
    <>
      <h3>{t('hands.places')}</h3>
      {places.length === 0 ? <p className="sp-quiet">{t('hands.places.none')}</p> : null}
      <ul className="sp-changes">
        {places.map((one) => (
          <li key={one.activity} className="sp-change">
            <strong>{one.name[language]}</strong>{' '}
            <span className="sp-quiet sp-small">
              {one.process} {one.version}
            </span>{' '}
            <Button
              variant="secondary"
              size="sm"
              onClick={() =>
                setSubject({
                  kind: 'place',
                  ticket: reference,
                  activity: one.activity,
                  name: one.name[language],
                  choices: one.choices,
                })
              }
            >
              {t('hands.place', { name: one.name[language] })}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('hands.timers')}</h3>
      {timers.length === 0 ? <p className="sp-quiet">{t('hands.timers.none')}</p> : null}
      <ul className="sp-changes">
        {timers.map((one) => (
          <li key={one.job} className="sp-change">
            <strong>{one.name[language]}</strong>{' '}
            <span className="sp-quiet sp-small">{moment(one.due, language)}</span>{' '}
            <Button
              variant="secondary"
              size="sm"
              onClick={() => setSubject({ kind: 'timer', job: one.job, name: one.name[language] })}
            >
              {t('hands.timer', { name: one.name[language] })}
            </Button>
          </li>
        ))}
      </ul>
      {failures.map((one) => (
        <p key={one.job}>
          {one.name[language]}: {one.message}{' '}
          <Button
            variant="secondary"
            size="sm"
            onClick={() => setSubject({ kind: 'retry', job: one.job, name: one.name[language] })}
          >
            {t('hands.retry', { name: one.name[language] })}
          </Button>
        </p>
      ))}
      {subject ? <Ask subject={subject} onClose={() => setSubject(undefined)} /> : null}
    </>
  );
}
