import { FormGroup, TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { Failure } from '../platform/ui/States';
import { personDataQuery } from './queries';
import { Reasoned } from './Reasoned';
import { decidesOnData } from './roles';

/** For how long somebody may audit; administrators set it. */
export function AuditTerm({ id, term }: { id: number; term: Schemas['AuditTerm'] | null }) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const onSuccess = () => queries.invalidateQueries({ queryKey: personDataQuery(api, id).queryKey });
  const options = () => ({ params: { path: { id }, header: {} }, headers: command(crypto.randomUUID()) });
  const set = useMutation({
    mutationFn: (reason: string) =>
      content(
        api.POST('/api/v1/people/{id}/audit-term', {
          ...options(),
          body: {
            ...(from === '' ? {} : { from: new Date(from).toISOString() }),
            until: new Date(until).toISOString(),
            reason,
          },
        }),
      ),
    onSuccess,
  });
  const lift = useMutation({
    mutationFn: (reason: string) =>
      content(api.POST('/api/v1/people/{id}/audit-term/lift', { ...options(), body: { reason } })),
    onSuccess,
  });
  const error = set.error ?? lift.error;
  return (
    <section aria-label={t('audit.term')}>
      <h2 className="sp-section">{t('audit.term')}</h2>
      {term === null ? (
        <p>{t('audit.term.none')}</p>
      ) : (
        <p>
          {t('audit.term.is', { from: moment(term.from, language), until: moment(term.until, language) })}
          <span className="sp-block sp-quiet sp-small">
            {t('audit.term.set', { who: term.setBy, when: moment(term.setAt, language) })}
          </span>
        </p>
      )}
      {!decidesOnData(me) ? null : term === null ? (
        <Reasoned
          key="term"
          id="term"
          label={t('audit.term.reason')}
          name={t('audit.term.do')}
          isBusy={set.isPending}
          isReady={until !== ''}
          onDo={(reason) => set.mutate(reason)}
        >
          <FormGroup label={t('audit.term.from')} fieldId="term-from">
            <TextInput
              id="term-from"
              type="datetime-local"
              value={from}
              onChange={(_, value) => setFrom(value)}
            />
          </FormGroup>
          <FormGroup label={t('audit.term.until')} fieldId="term-until" isRequired>
            <TextInput
              id="term-until"
              type="datetime-local"
              value={until}
              onChange={(_, value) => setUntil(value)}
            />
          </FormGroup>
        </Reasoned>
      ) : (
        <Reasoned
          key="term-lift"
          id="term-lift"
          label={t('audit.term.reason')}
          name={t('audit.term.lift')}
          isBusy={lift.isPending}
          onDo={(reason) => lift.mutate(reason)}
        />
      )}
      {error ? <Failure error={error} /> : null}
    </section>
  );
}
