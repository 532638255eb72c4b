import { Alert, AlertActionLink, Button, Form, FormGroup, Label, TextArea } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { command, content, done, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { DraftHistory } from './DraftHistory';
import { useDraftNames } from './draftName';
import { type Draft, draftFindingsQuery, draftQuery, loadDraft, stepsQuery } from './draftQueries';
import { EffectiveDate } from './EffectiveDate';
import { STUDIO, versionsQuery } from './queries';
import { isOwner } from './roles';
import type { DraftParams } from './routes/Draft';
import { toDrafts } from './routes/Drafts';
import { toProcess } from './routes/Process';
import { toProposal } from './routes/Proposal';
import { toTrial } from './rehearsal/routes/Trial';
import type { Advice } from './lint/advise';
import { AdviceList } from './lint/AdviceList';
import { beyond } from './lint/twice';
import { TestRuns } from './tests/TestRuns';
import { type OpenDraft, useDraft } from './useDraft';
import { useDraftPresence } from './useDraftPresence';

const BpmnEditor = lazy(() => import('./BpmnEditor'));
const DmnEditor = lazy(() => import('./DmnEditor'));
const MailEditor = lazy(() => import('./MailEditor'));

type Finding = Schemas['Finding'];

/** What the page asks of the editor. */
export interface EditorActions {
  choose: (element: string) => void;
  named: (element: string) => string | undefined;
  addTimer: (element: string) => void;
}

/** A diagram or table that is worked on: everything is kept as it is changed, and told what is wrong with it. */
export default function DraftPage() {
  const { id = '' } = useParams<DraftParams>();
  const { t } = useWords();
  const me = useMe();
  if (!isOwner(me)) return <Empty title={t('draft.title')} text={t('draft.ownersOnly')} />;
  return <Opened key={id} id={Number(id)} />;
}

function Opened({ id }: { id: number }) {
  const { t } = useWords();
  const api = useApi();
  const head = useQuery(draftQuery(api, id));
  const steps = useQuery(stepsQuery(api));
  const open = useDraft(id);
  const named = useDraftNames();
  const [actions, setActions] = useState<EditorActions>();
  const [advice, setAdvice] = useState<Advice[]>([]);
  const ready = useCallback((made: EditorActions | undefined) => setActions(() => made), []);
  const findings = useQuery({ ...draftFindingsQuery(api, id, open.tag), enabled: open.tag !== '' });
  const error = head.error ?? steps.error ?? (open.xml === undefined ? open.error : undefined);
  if (error) return <Failure error={error} />;
  if (head.data === undefined || steps.data === undefined || open.xml === undefined)
    return <Loading lines={12} />;
  const draft = head.data;
  const name = named(draft);
  const found = findings.data?.items ?? [];
  const further = beyond(advice, found);
  return (
    <div className="sp-studio">
      <PageTitle text={t('draft.of', { name })} />
      <Head draft={draft} open={open} />
      <Elsewhere draft={draft} open={open} />
      <Suspense fallback={<Loading lines={12} />}>
        {draft.type === 'bpmn' ? (
          <BpmnEditor
            key={open.loaded}
            xml={open.xml}
            steps={steps.data.items}
            label={t('draft.canvas', { name })}
            findings={found}
            advice={further}
            onChange={open.changed}
            onAdvice={setAdvice}
            onReady={ready}
          />
        ) : draft.type === 'mail' ? (
          <MailEditor
            key={open.loaded}
            draft={id}
            tag={open.tag}
            xml={open.xml}
            label={t('draft.canvas', { name })}
            findings={found}
            onChange={open.changed}
            onReady={ready}
          />
        ) : (
          <DmnEditor
            key={open.loaded}
            xml={open.xml}
            label={t('draft.canvas', { name })}
            onChange={open.changed}
          />
        )}
      </Suspense>
      <Told findings={findings.data?.items} actions={actions} />
      {draft.type === 'bpmn' ? (
        <section aria-label={t('lint.title')}>
          <h2 className="sp-section">{t('lint.title')}</h2>
          <p className="sp-quiet sp-small">{t('lint.about')}</p>
          <div aria-live="polite">
            <AdviceList
              advice={further}
              named={(element) => actions?.named(element) ?? element}
              onChoose={(element) => actions?.choose(element)}
            />
          </div>
        </section>
      ) : null}
      <TestRuns
        tested={{ draft: id }}
        files={draft.type === 'bpmn' ? [{ key: draft.key, xml: open.xml }] : []}
        isReady={open.saving === 'saved'}
      />
      <Ask draft={draft} open={open} canAsk={found.length === 0} />
      <DraftHistory draft={draft} tag={open.tag} onRestored={open.reload} />
    </div>
  );
}

const COLORS = {
  saved: 'green',
  unsaved: 'blue',
  saving: 'blue',
  away: 'orange',
  stale: 'red',
  refused: 'red',
} as const;

/** What is known of the draft, who else has it open, and whether everything is kept. */
function Head({ draft, open }: { draft: Draft; open: OpenDraft }) {
  const { t, language } = useWords();
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const others = useDraftPresence(draft.id, open.saving !== 'saved');
  const versions = useQuery({ ...versionsQuery(api, draft.key), retry: false });
  const newest = versions.data?.items[0]?.version;
  const isOld = draft.baseVersion !== null && newest !== undefined && newest > draft.baseVersion;
  const hasChanged =
    isOld &&
    versions.data?.items.some((one) => one.changed && one.version > (draft.baseVersion ?? 0)) === true;
  const exporting = useMutation({
    mutationFn: async () => {
      await open.flush();
      const { xml } = await loadDraft(api, draft.id);
      download(xml, `${draft.key}.${draft.type === 'mail' ? 'xml' : draft.type}`);
    },
  });
  const discarding = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/processes/drafts/{id}', {
          params: { path: { id: draft.id }, header: { 'If-Match': open.tag } },
        }),
      ),
    onSuccess: async () => {
      await navigate(toDrafts());
      await queries.invalidateQueries({ queryKey: [...STUDIO, 'drafts', 'list'] });
    },
  });
  const [isSure, setSure] = useState(false);
  return (
    <>
      <p className="sp-draft__head">
        <span aria-live="polite">
          <Label isCompact color={COLORS[open.saving]}>
            {t(`draft.is.${open.saving}`)}
          </Label>
        </span>{' '}
        {versions.data ? <Link to={toProcess({ key: draft.key })}>{draft.key}</Link> : draft.key}{' '}
        <span className="sp-quiet sp-small">
          {draft.baseVersion === null
            ? t('draft.baseNone')
            : t('draft.base', { version: String(draft.baseVersion) })}{' '}
          · {t('draft.savedBy', { name: draft.savedBy.name, when: moment(draft.savedAt, language) })}
        </span>{' '}
        <Button
          variant="secondary"
          size="sm"
          isLoading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t('draft.export')}
        </Button>{' '}
        <Link to={toTrial({ id: String(draft.id) })}>{t('trial.open')}</Link>{' '}
        {isSure ? (
          <>
            <Button variant="danger" size="sm" onClick={() => discarding.mutate()}>
              {t('draft.discardSure')}
            </Button>{' '}
            <Button variant="link" size="sm" onClick={() => setSure(false)}>
              {t('draft.keep')}
            </Button>
          </>
        ) : (
          <Button variant="link" size="sm" onClick={() => setSure(true)}>
            {t('draft.discard')}
          </Button>
        )}
      </p>
      <div className="sp-present" aria-live="polite">
        {others.map(({ person, activity }) => (
          <Label key={person.id} isCompact color={activity === 'writing' ? 'orange' : 'blue'}>
            {activity === 'writing'
              ? t('draft.others.writing', { name: person.name })
              : t('draft.others.looking', { name: person.name })}
          </Label>
        ))}
      </div>
      {hasChanged ? (
        <Alert isInline variant="warning" title={t('draft.newer', { version: String(newest) })}>
          {t('draft.newerText')}
        </Alert>
      ) : null}
      {exporting.error ? <Failure error={exporting.error} /> : null}
      {discarding.error ? <Failure error={discarding.error} /> : null}
      {open.saving === 'refused' ? <Failure error={open.error} /> : null}
    </>
  );
}

/** That somebody has saved another state: to be shown where nothing of one's own is lost by it, else to be decided. */
function Elsewhere({ draft, open }: { draft: Draft; open: OpenDraft }) {
  const { t } = useWords();
  const isStale = open.saving === 'stale';
  const isOther = open.saving === 'saved' && open.tag !== '' && `"v${draft.revision}"` !== open.tag;
  if (!isStale && !isOther) return null;
  return (
    <Alert
      isInline
      variant={isStale ? 'danger' : 'info'}
      title={t('draft.other', { name: draft.savedBy.name })}
      actionLinks={
        <>
          <AlertActionLink onClick={() => void open.reload()}>{t('draft.other.show')}</AlertActionLink>
          {isStale ? (
            <AlertActionLink onClick={() => void open.overwrite()}>{t('draft.other.mine')}</AlertActionLink>
          ) : null}
        </>
      }
    >
      {isStale ? t('draft.other.stale') : t('draft.other.text')}
    </Alert>
  );
}

/** What is wrong, each at its element, with the way out. */
function Told({
  findings,
  actions,
}: {
  findings: Finding[] | undefined;
  actions: EditorActions | undefined;
}) {
  const { t, language } = useWords();
  return (
    <section aria-label={t('draft.told')}>
      <h2 className="sp-section">{t('draft.told')}</h2>
      <div aria-live="polite">
        {findings === undefined ? (
          <Loading lines={2} />
        ) : findings.length === 0 ? (
          <p>{t('draft.told.none')}</p>
        ) : (
          <>
            <p>{t('draft.told.count', { count: findings.length })}</p>
            <ul className="sp-changes">
              {findings.map((one, at) => (
                <li key={at} className="sp-change sp-change--removed">
                  {one.element === null ? null : (
                    <Button variant="link" isInline onClick={() => actions?.choose(one.element ?? '')}>
                      {actions?.named(one.element) ?? one.element}
                    </Button>
                  )}{' '}
                  {one.message[language]} <span className="sp-quiet sp-small">{one.rule}</span>{' '}
                  {one.rule === 'wait-without-timer' && one.element !== null && actions ? (
                    <Button variant="secondary" size="sm" onClick={() => actions.addTimer(one.element ?? '')}>
                      {t('draft.addTimer')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** Asking for approval, with a reason. */
function Ask({ draft, open, canAsk }: { draft: Draft; open: OpenDraft; canAsk: boolean }) {
  const { t } = useWords();
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/drafts/{id}/proposals', {
          params: { path: { id: draft.id }, header: command(crypto.randomUUID(), open.tag) },
          body: { reason, ...(date === '' ? {} : { effectiveAt: new Date(date).toISOString() }) },
        }),
      ),
    onSuccess: async (proposal) => {
      await queries.invalidateQueries({ queryKey: [...STUDIO, 'proposals'] });
      await queries.invalidateQueries({ queryKey: [...STUDIO, 'drafts'] });
      await navigate(toProposal({ id: String(proposal.id) }));
    },
  });
  const isReady = canAsk && open.saving === 'saved';
  const refused =
    asking.error instanceof Refused ? (asking.error.problem as { findings?: Finding[] }).findings : undefined;
  return (
    <section aria-label={t('draft.ask')} className="sp-studio__decide">
      <h2 className="sp-section">{t('draft.ask')}</h2>
      <p className="sp-quiet">{t('studio.propose.somebodyElse')}</p>
      {draft.proposal === null ? null : (
        <p>
          <Link to={toProposal({ id: String(draft.proposal) })}>
            {t('studio.state.proposal', { id: String(draft.proposal) })}
          </Link>
        </p>
      )}
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <FormGroup label={t('studio.propose.reason')} fieldId="draft-reason" isRequired>
          <TextArea
            id="draft-reason"
            value={reason}
            rows={2}
            resizeOrientation="vertical"
            onChange={(_, text) => setReason(text)}
          />
        </FormGroup>
        <EffectiveDate id="draft-date" value={date} onChange={setDate} />
        <div>
          <Button
            type="submit"
            isDisabled={!isReady || reason.trim() === '' || asking.isPending}
            isLoading={asking.isPending}
          >
            {t('draft.ask.do')}
          </Button>{' '}
          {canAsk ? null : <span className="sp-quiet sp-small">{t('draft.ask.findings')}</span>}
        </div>
      </Form>
      <div aria-live="polite">
        {refused ? (
          <Alert isInline variant="danger" title={t('studio.findings.title')}>
            {t('draft.ask.findings')}
          </Alert>
        ) : asking.error ? (
          <Failure error={asking.error} />
        ) : null}
      </div>
    </section>
  );
}

/** Hands a file to the browser. */
function download(xml: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
