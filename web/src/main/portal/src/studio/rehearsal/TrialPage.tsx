import { Alert, Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Action, content } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../../platform/ui/States';
import { ActionDialog } from '../../ticket/ActionDialog';
import { useDraftNames } from '../draftName';
import { type Draft, draftQuery, draftStateFileQuery, stepsQuery } from '../draftQueries';
import { usePlaces } from '../places';
import { fileQuery, processesQuery } from '../queries';
import { isOwner } from '../roles';
import { toDraft } from '../routes/Draft';
import { FactsForm, USUAL } from './FactsForm';
import type { CaseEvent, CaseFacts, Trial } from './queries';
import { ReplayOfDraft } from './ReplayOfDraft';
import type { TrialParams } from './routes/Trial';

const Canvas = lazy(() => import('../Canvas'));
const TYPED = new Set(['string', 'text', 'person', 'file']);
const AROUND = /callActivity|subProcess|multiInstance|gateway/i;

/** What a made-up ticket goes through: a draft, or what is in force. */
interface Subject {
  key: string;
  type: string;
  draft?: Draft;
}

/** A made-up ticket goes through a draft, and the last real ones are replayed on it. */
export default function TrialPage() {
  const { id = '' } = useParams<TrialParams>();
  const { t } = useWords();
  const me = useMe();
  const api = useApi();
  const draft = useQuery({ ...draftQuery(api, Number(id)), enabled: isOwner(me) });
  const named = useDraftNames();
  if (!isOwner(me)) return <Empty title={t('trial.title')} text={t('draft.ownersOnly')} />;
  if (draft.isPending) return <Loading lines={12} />;
  if (draft.error) return <Failure error={draft.error} />;
  return (
    <div className="sp-studio">
      <PageTitle text={t('trial.of', { name: named(draft.data) })} />
      <p>
        <Link to={toDraft({ id })}>{t('trial.back')}</Link>
      </p>
      <p className="sp-quiet">{t('trial.about')}</p>
      <Trying subject={{ key: draft.data.key, type: draft.data.type, draft: draft.data }} />
      <ReplayOfDraft draft={draft.data} />
    </div>
  );
}

/** The same through what is in force. */
export function TrialInForce({ process, type }: { process: string; type: string }) {
  return <Trying subject={{ key: process, type }} />;
}

/** The case so far is played again as a whole with every step. */
function Trying({ subject }: { subject: Subject }) {
  const { t } = useWords();
  const api = useApi();
  const [facts, setFacts] = useState<CaseFacts>(USUAL);
  const [events, setEvents] = useState<CaseEvent[]>([]);
  const [asked, setAsked] = useState<Action>();
  const [openedAt, setOpenedAt] = useState<string>();
  const playing = useMutation({
    mutationFn: async (wanted: CaseEvent[]) => {
      // The ticket is opened once, however often its life is played again.
      const body = { facts, events: wanted, ...(wanted.length > 0 && openedAt ? { at: openedAt } : {}) };
      const trial = await content(
        subject.draft
          ? api.POST('/api/v1/processes/drafts/{id}/trials', {
              params: { path: { id: subject.draft.id } },
              body,
            })
          : api.POST('/api/v1/processes/{key}/trials', { params: { path: { key: subject.key } }, body }),
      );
      return { trial, events: wanted };
    },
    onSuccess: (played) => {
      setEvents(played.events);
      if (played.events.length === 0) setOpenedAt(played.trial.at);
      setAsked(undefined);
    },
  });
  const trial = playing.data?.trial;
  const happen = (event: CaseEvent) => playing.mutate([...events, event]);
  const act = (action: Action) => {
    if (action.fields.length === 0) happen({ type: 'action', name: action.id });
    else setAsked(action);
  };
  return (
    <section aria-label={t('trial.title')}>
      <h2 className="sp-section">{t('trial.title')}</h2>
      <FactsForm facts={facts} onChange={setFacts} />
      <div className="sp-send">
        <Button
          isLoading={playing.isPending}
          isDisabled={playing.isPending}
          onClick={() => playing.mutate([])}
        >
          {t(trial ? 'trial.again' : 'trial.start')}
        </Button>
        {trial ? (
          <>
            <Button
              variant="secondary"
              isDisabled={playing.isPending || events.length === 0}
              onClick={() => playing.mutate(events.slice(0, -1))}
            >
              {t('trial.oneBack')}
            </Button>
            <Button
              variant="secondary"
              isDisabled={playing.isPending || trial.timers.length === 0 || trial.stopped !== null}
              onClick={() => happen({ type: 'time' })}
            >
              {t('trial.time')}
            </Button>
          </>
        ) : null}
      </div>
      <div aria-live="polite">{playing.error ? <Failure error={playing.error} /> : null}</div>
      {trial ? <Standing subject={subject} trial={trial} isBusy={playing.isPending} onAct={act} /> : null}
      {asked ? (
        <ActionDialog
          action={asked}
          isPending={playing.isPending}
          isOver={false}
          error={playing.error}
          refusal={null}
          onSend={(fields) =>
            happen({ type: 'action', name: asked.id, fields: fields as Record<string, never> })
          }
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </section>
  );
}

interface StandingProps {
  subject: Subject;
  trial: Trial;
  isBusy: boolean;
  onAct: (action: Action) => void;
}

/** Where the case stands: on the diagram, and in words. */
function Standing({ subject, trial, isBusy, onAct }: StandingProps) {
  const { t, language } = useWords();
  const api = useApi();
  const { draft } = subject;
  const [chosen, setChosen] = useState(subject.type === 'bpmn' ? subject.key : 'TicketLifecycle');
  const keys = [...new Set([chosen, ...trial.passed.map((one) => one.process)])];
  const steps = useQuery(stepsQuery(api)).data?.items ?? [];
  const own = useQuery({
    ...draftStateFileQuery(api, draft?.id ?? 0, draft?.revision ?? 0),
    enabled: draft?.type === 'bpmn',
  });
  const places = usePlaces(keys, own.data === undefined ? [] : [{ key: subject.key, xml: own.data }]);
  const named = places.process;
  const waiting = trial.tokens.filter((one) => !AROUND.test(typeOf(trial, one.element)));
  return (
    <>
      <p aria-live="polite">
        <strong>{t('trial.now', { when: moment(trial.at, language) })}</strong>{' '}
        {trial.ended ? t('trial.ended') : null}
      </p>
      {trial.stopped ? (
        <Alert isInline variant="warning" title={t(`trial.stopped.${trial.stopped.reason}`)}>
          {trial.stopped.element} {trial.stopped.detail}
        </Alert>
      ) : null}
      <div className="sp-send sp-trial__actions">
        {trial.actions.map((one) => (
          <Button
            key={`${one.process}/${one.element}`}
            variant="secondary"
            isDisabled={isBusy}
            onClick={() => onAct(asAction(one))}
          >
            {one.name[language]}
          </Button>
        ))}
      </div>
      <FormSelect
        className="sp-where__choose"
        aria-label={t('trial.diagram')}
        value={chosen}
        onChange={(_, key) => setChosen(key)}
      >
        {keys.map((key) => (
          <FormSelectOption key={key} value={key} label={named(key)} />
        ))}
      </FormSelect>
      <Drawn subject={subject} trial={trial} process={chosen} name={named(chosen)} />
      <h3 className="sp-section">{t('trial.waits')}</h3>
      <ul className="sp-changes">
        {waiting.map((one, at) => (
          <li key={at} className="sp-change sp-change--moved">
            {places.element(one.process, one.element)}{' '}
            <span className="sp-quiet sp-small">{named(one.process)}</span>
          </li>
        ))}
        {trial.timers.map((one, at) => (
          <li key={`timer-${at}`} className="sp-change">
            {t('trial.timer', { when: moment(one.due, language) })}{' '}
            <span className="sp-quiet sp-small">
              {places.element(one.process, one.element)} · {named(one.process)}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="sp-section">{t('trial.did')}</h3>
      <ul className="sp-changes">
        {trial.steps.map((one, at) => (
          <li key={at} className="sp-change">
            {steps.find((step) => step.name === one.step)?.title[language] ?? one.step}{' '}
            <span className="sp-quiet sp-small">
              {moment(one.at, language)}{' '}
              {Object.entries(one.inputs as Record<string, string>)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', ')}
            </span>
          </li>
        ))}
        {trial.decisions.map((one, at) => (
          <li key={`decision-${at}`} className="sp-change sp-change--changed">
            {t('trial.decided', { table: named(one.table), rules: one.rules.join(', ') || t('app.none') })}
          </li>
        ))}
      </ul>
    </>
  );
}

function typeOf(trial: Trial, element: string): string {
  return trial.passed.find((one) => one.element === element)?.type ?? '';
}

/** The desk's form; whatever is typed freely is filled with a word, which is all that counts here. */
function asAction({ id, name, process, element, fields }: Trial['actions'][number]): Action {
  return {
    id,
    name,
    source: { process, version: 0, element },
    fields: fields.map((field) => ({
      ...field,
      type: TYPED.has(field.type) ? 'string' : (field.type as 'enum'),
      defaultValue: TYPED.has(field.type) && field.required ? '…' : field.defaultValue,
    })),
  };
}

interface DrawnProps {
  subject: Subject;
  trial: Trial;
  process: string;
  name: string;
}

/** The diagram with the way so far and the tokens on it. */
function Drawn({ subject, trial, process, name }: DrawnProps) {
  const { t } = useWords();
  const api = useApi();
  const { draft } = subject;
  const isDraft = draft?.type === 'bpmn' && process === draft.key;
  const versions = useQuery(processesQuery(api));
  const version = versions.data?.items.find((one) => one.key === process)?.version;
  const own = useQuery({
    ...draftStateFileQuery(api, draft?.id ?? 0, draft?.revision ?? 0),
    enabled: isDraft,
  });
  const other = useQuery({
    ...fileQuery(api, process, String(version)),
    enabled: !isDraft && version !== undefined,
  });
  const xml = isDraft ? own.data : other.data;
  if (xml === undefined) return <Loading lines={8} />;
  const passed = trial.passed.filter((one) => one.process === process);
  const marks = Object.fromEntries([
    ...passed.map((one) => [one.element, 'sp-done'] as const),
    ...trial.tokens.filter((one) => one.process === process).map((one) => [one.element, 'sp-token'] as const),
  ]);
  return (
    <>
      {passed.length > 0 ? null : <p className="sp-quiet">{t('trial.notThere')}</p>}
      <Suspense fallback={<Loading lines={8} />}>
        <Canvas xml={xml} label={t('trial.canvas', { name })} marks={marks} />
      </Suspense>
    </>
  );
}
