import { Button, Form, FormGroup, Label, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { command, content } from '../../platform/api/client';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Failure } from '../../platform/ui/States';
import type { Draft } from '../draftQueries';
import { type Replay, REPLAYS, replaysQuery } from './queries';
import { toReplay } from './routes/Replay';

const COLORS = {
  running: 'blue',
  done: 'green',
  cancelled: 'grey',
  failed: 'red',
  interrupted: 'orange',
} as const;

/** Asking for a replay of the last tickets on a draft, and those that there were. */
export function ReplayOfDraft({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const replays = useQuery(replaysQuery(api, { draft: draft.id }));
  const [tickets, setTickets] = useState('200');
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/drafts/{id}/replays', {
          params: { path: { id: draft.id }, header: command(crypto.randomUUID()) },
          body: { tickets: Number(tickets) },
        }),
      ),
    onSuccess: async (replay) => {
      await queries.invalidateQueries({ queryKey: REPLAYS });
      await navigate(toReplay({ id: String(replay.id) }));
    },
  });
  const isCount = /^\d{1,4}$/.test(tickets) && Number(tickets) >= 1 && Number(tickets) <= 1000;
  return (
    <section aria-label={t('replay.title')}>
      <h2 className="sp-section">{t('replay.title')}</h2>
      <p className="sp-quiet">{t('replay.about')}</p>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <FormGroup label={t('replay.tickets')} fieldId="replay-tickets" isRequired>
          <TextInput
            id="replay-tickets"
            type="number"
            min={1}
            max={1000}
            value={tickets}
            onChange={(_, text) => setTickets(text)}
          />
        </FormGroup>
        <div>
          <Button type="submit" isDisabled={!isCount || asking.isPending} isLoading={asking.isPending}>
            {t('replay.ask')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{asking.error ? <Failure error={asking.error} /> : null}</div>
      {replays.error ? <Failure error={replays.error} /> : null}
      <ul className="sp-changes">
        {(replays.data?.items ?? []).map((one) => (
          <ReplayLine key={one.id} replay={one} />
        ))}
      </ul>
    </section>
  );
}

export function ReplayLabel({ state }: { state: Replay['state'] }) {
  const { t } = useWords();
  return (
    <Label isCompact color={COLORS[state]}>
      {t(`replay.is.${state}`)}
    </Label>
  );
}

/** A replay in one line: how far it is, and what came of it. */
export function ReplayLine({ replay }: { replay: Replay }) {
  const { t, language } = useWords();
  return (
    <li className="sp-change">
      <ReplayLabel state={replay.state} />{' '}
      <Link to={toReplay({ id: String(replay.id) })}>
        {t('replay.one', { id: String(replay.id), revision: String(replay.revision) })}
      </Link>{' '}
      {t('replay.came', {
        done: String(replay.done),
        elsewhere: String(replay.counts.elsewhere),
        stopped: String(replay.counts.stopped),
      })}{' '}
      <span className="sp-quiet sp-small">
        {replay.author.name}, {moment(replay.askedAt, language)}
      </span>
    </li>
  );
}
