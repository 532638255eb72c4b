import { Alert } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { command, content, done, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { toBundle } from './bundles/routes/Bundle';
import { Comparison } from './Comparison';
import { DecideForm } from './DecideForm';
import { Findings } from './Findings';
import { FileAdvice } from './lint/FileAdvice';
import { isDiagram } from './model';
import { StateLabel } from './ProposalsPage';
import { fileQuery, proposalQuery, STUDIO, versionsQuery } from './queries';
import { replaysQuery } from './rehearsal/queries';
import { ReplayLine } from './rehearsal/ReplayOfDraft';
import { isOwner, mayReadReplays } from './roles';
import { toProcess } from './routes/Process';
import type { ProposalParams } from './routes/Proposal';
import { TESTS } from './tests/queries';
import { TestRuns } from './tests/TestRuns';
import { useTestsSeen } from './tests/useTestsSeen';

type Proposal = Schemas['Proposal'];

/** What is proposed, compared with what it is to replace; and where somebody else than its author decides. */
export default function ProposalPage() {
  const { id = '' } = useParams<ProposalParams>();
  const { t, language } = useWords();
  const api = useApi();
  const proposal = useQuery(proposalQuery(api, Number(id)));
  const key = proposal.data?.key ?? '';
  const versions = useQuery({ ...versionsQuery(api, key), enabled: key !== '', retry: false });
  if (proposal.isPending) return <Loading lines={12} />;
  if (proposal.error) return <Failure error={proposal.error} />;
  const one = proposal.data;
  const all = versions.data?.items ?? [];
  const deployed = all.find((version) => version.version === one.version);
  const base =
    deployed === undefined
      ? all[0]
      : all.find((version) => version.version < deployed.version && version.sha256 !== deployed.sha256);
  const name = all[0]?.label[language] ?? one.key;
  return (
    <div className="sp-studio">
      <PageTitle text={t('studio.proposal.title', { id, name })} />
      <p>
        <StateLabel state={one.state} /> <Link to={toProcess({ key: one.key })}>{name}</Link>
      </p>
      <dl className="sp-said">
        <div>
          <dt>{t('studio.propose.reason')}</dt>
          <dd>{one.reason}</dd>
        </div>
        <div>
          <dt>{t('studio.proposal.by')}</dt>
          <dd>
            {t('studio.proposal.author', {
              name: one.author.name,
              when: moment(one.proposedAt, language),
            })}
          </dd>
        </div>
        {one.effectiveAt ? (
          <div>
            <dt>{t('draft.effective')}</dt>
            <dd>{moment(one.effectiveAt, language)}</dd>
          </div>
        ) : null}
        {one.bundle ? (
          <div>
            <dt>{t('bundle.cameWith')}</dt>
            <dd>
              <Link to={toBundle({ id: String(one.bundle) })}>
                {t('bundle.one', { id: String(one.bundle) })}
              </Link>
            </dd>
          </div>
        ) : null}
        {one.decidedBy && one.decidedAt ? (
          <div>
            <dt>{t('studio.proposal.decision')}</dt>
            <dd>
              {t('studio.proposal.decided', {
                name: one.decidedBy.name,
                when: moment(one.decidedAt, language),
              })}
              {one.decisionReason ? `: «${one.decisionReason}»` : ''}
              {one.version ? ` · ${t('studio.state.version', { number: String(one.version) })}` : ''}
            </dd>
          </div>
        ) : null}
      </dl>
      <Own proposal={one} />
      {versions.isPending ? (
        <Loading />
      ) : base ? (
        <Comparison process={one.key} before={String(base.version)} after={`proposal-${one.id}`} />
      ) : (
        <Empty title={t('studio.proposal.new')} text={t('studio.proposal.newText')} />
      )}
      <Advised proposal={one} />
      <Rehearsed proposal={one} />
      <Tested proposal={one} />
      <Decision proposal={one} />
    </div>
  );
}

/** Whose own proposal it is, is told that somebody else has to decide. */
function Own({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const me = useMe();
  if (proposal.state !== 'proposed' || proposal.author.id !== me.id) return null;
  return (
    <Alert isInline variant="info" title={t('studio.decide.own')}>
      {t('studio.decide.ownText')}
    </Alert>
  );
}

/** What BPMN lint says of what is proposed. */
function Advised({ proposal }: { proposal: Proposal }) {
  const file = useQuery(fileQuery(useApi(), proposal.key, `proposal-${proposal.id}`));
  return file.data !== undefined && isDiagram(file.data) ? <FileAdvice xml={file.data} /> : null;
}

/** Replays of exactly what is proposed, by their own account and not by the author's word. */
function Rehearsed({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const me = useMe();
  const replays = useQuery({
    ...replaysQuery(useApi(), { sha256: proposal.sha256 }),
    enabled: mayReadReplays(me),
  });
  if (replays.data === undefined) return null;
  return (
    <section aria-label={t('replay.evidence')}>
      <h2 className="sp-section">{t('replay.evidence')}</h2>
      {replays.data.items.length === 0 ? <p className="sp-quiet">{t('replay.evidenceNone')}</p> : null}
      <ul className="sp-changes">
        {replays.data.items.map((one) => (
          <ReplayLine key={one.id} replay={one} />
        ))}
      </ul>
    </section>
  );
}

/** What came of the test cases on what is proposed; they are run when it is proposed. */
function Tested({ proposal }: { proposal: Proposal }) {
  const me = useMe();
  const file = useQuery(fileQuery(useApi(), proposal.key, `proposal-${proposal.id}`));
  if (!mayReadReplays(me) || file.data === undefined) return null;
  return (
    <TestRuns
      tested={{ proposal: proposal.id }}
      files={[{ key: proposal.key, xml: file.data }]}
      isReady={proposal.state === 'proposed'}
    />
  );
}

/** Approving and refusing, by somebody else than the author. */
function Decision({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const file = useQuery(fileQuery(api, proposal.key, `proposal-${proposal.id}`));
  const tests = useTestsSeen({ proposal: proposal.id }, isOwner(me));
  const path = { id: proposal.id };
  const settled = () => queries.invalidateQueries({ queryKey: STUDIO });
  const approving = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/proposals/{id}/approve', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { testsSeen: tests.areSeen },
        }),
      ),
    onSuccess: async () => {
      await settled();
      await queries.invalidateQueries({ queryKey: TESTS });
    },
  });
  const refusing = useMutation({
    mutationFn: (reason: string) =>
      done(
        api.POST('/api/v1/processes/proposals/{id}/refuse', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { reason },
        }),
      ),
    onSuccess: settled,
  });
  if (proposal.state !== 'proposed' || !isOwner(me) || proposal.author.id === me.id) return null;
  const error = approving.error ?? refusing.error;
  const findings =
    error instanceof Refused ? (error.problem as { findings?: Schemas['Finding'][] }).findings : undefined;
  return (
    <DecideForm
      explain={t('studio.decide.explain')}
      approving={approving}
      refusing={refusing}
      isApprovable={tests.isApprovable}
      condition={tests.condition}
    >
      {findings && file.data ? <Findings xml={file.data} findings={findings} /> : null}
    </DecideForm>
  );
}
