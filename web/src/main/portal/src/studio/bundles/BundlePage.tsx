import { Alert, Button, Form } from '@patternfly/react-core';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { command, content, done } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { DecideForm } from '../DecideForm';
import { fileQuery, proposalsQuery, STUDIO } from '../queries';
import { ReasonField } from '../ReasonField';
import { isOwner, mayReadReplays, mayTrust } from '../roles';
import { toProposal } from '../routes/Proposal';
import { TestRuns } from '../tests/TestRuns';
import { useTestsSeen } from '../tests/useTestsSeen';
import { BundleChanges } from './BundleChanges';
import { BundleFindings } from './BundleFindings';
import { BundleLabel, SignerLabel } from './BundlesPage';
import { type Bundle, bundleChangesQuery, bundleFindingsQuery, bundleQuery } from './queries';
import type { BundleParams } from './routes/Bundle';
import { toBundles } from './routes/Bundles';
import { TrustForm } from './TrustedKeys';

/** Whose signature a bundle has, what taking it in would change, and where that is asked for and decided. */
export default function BundlePage() {
  const { id = '' } = useParams<BundleParams>();
  const { t } = useWords();
  const bundle = useQuery(bundleQuery(useApi(), Number(id)));
  if (bundle.isPending) return <Loading lines={12} />;
  if (bundle.error) return <Failure error={bundle.error} />;
  const one = bundle.data;
  const isOpen = one.state === 'uploaded' || one.state === 'asked';
  return (
    <div className="sp-studio">
      <PageTitle text={t('bundle.one', { id })} />
      <p>
        <BundleLabel state={one.state} /> <Link to={toBundles()}>{t('bundle.title')}</Link>
      </p>
      <Said bundle={one} />
      {isOpen ? (
        <>
          <Trust bundle={one} />
          <BundleChanges bundle={one} />
          <BundleFindings bundle={one} />
          <Tested bundle={one} />
          <Ask bundle={one} />
          <Decision bundle={one} />
        </>
      ) : (
        <CameIn bundle={one} />
      )}
    </div>
  );
}

function Said({ bundle }: { bundle: Bundle }) {
  const { t, language } = useWords();
  const who = (name: string, at: string) => t('bundle.who', { name, when: moment(at, language) });
  return (
    <dl className="sp-said">
      <Fact name={t('bundle.signer')}>
        <SignerLabel signer={bundle.signer} />{' '}
        <code className="sp-fingerprint">{bundle.signer.fingerprint}</code>
      </Fact>
      <Fact name={t('bundle.madeBy')}>
        {t('bundle.made', {
          by: bundle.madeBy,
          when: moment(bundle.madeAt, language),
          version: bundle.application,
        })}
      </Fact>
      <Fact name={t('bundle.uploaded')}>{who(bundle.uploadedBy.name, bundle.uploadedAt)}</Fact>
      {bundle.reason ? <Fact name={t('bundle.reason')}>{bundle.reason}</Fact> : null}
      {bundle.decidedBy && bundle.decidedAt ? (
        <Fact name={t('bundle.decision')}>
          {who(bundle.decidedBy.name, bundle.decidedAt)}
          {bundle.decisionReason ? `: «${bundle.decisionReason}»` : ''}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Trust({ bundle }: { bundle: Bundle }) {
  const { t } = useWords();
  const me = useMe();
  if (bundle.signer.trusted) return null;
  return (
    <>
      <Alert isInline variant="warning" title={t('bundle.notTrusted.title')}>
        {t('bundle.notTrusted.text')}
      </Alert>
      {mayTrust(me) ? <TrustForm fingerprint={bundle.signer.fingerprint} /> : null}
    </>
  );
}

/** What came of the test cases on the bundle; they are run when it is asked for. */
function Tested({ bundle }: { bundle: Bundle }) {
  const api = useApi();
  const me = useMe();
  const changes = useQuery(bundleChangesQuery(api, bundle.id)).data?.items ?? [];
  const diagrams = changes.filter(
    ({ kind, change }) => kind === 'bpmn' && (change === 'added' || change === 'changed'),
  );
  const files = useQueries({
    queries: diagrams.map(({ key }) => fileQuery(api, key, `bundle-${bundle.id}`)),
    combine: (found) =>
      found.flatMap(({ data }, at) =>
        data === undefined ? [] : [{ key: diagrams[at]?.key ?? '', xml: data }],
      ),
  });
  return mayReadReplays(me) ? <TestRuns tested={{ bundle: bundle.id }} files={files} /> : null;
}

/** Who uploaded a bundle asks for it, or discards it. */
function Ask({ bundle }: { bundle: Bundle }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const changes = useQuery(bundleChangesQuery(api, bundle.id));
  const findings = useQuery(bundleFindingsQuery(api, bundle.id));
  const [reason, setReason] = useState('');
  const path = { id: bundle.id };
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-bundles/{id}/ask', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { reason },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: STUDIO }),
  });
  const discarding = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/process-bundles/{id}', { params: { path } })),
    onSuccess: async () => {
      await navigate(toBundles());
      await queries.invalidateQueries({ queryKey: STUDIO });
    },
  });
  if (bundle.state !== 'uploaded' || bundle.uploadedBy.id !== me.id) return null;
  const isReady =
    bundle.signer.trusted &&
    findings.data?.items.length === 0 &&
    changes.data?.items.some((one) => one.change === 'added' || one.change === 'changed');
  const error = asking.error ?? discarding.error;
  return (
    <section aria-label={t('bundle.ask')} className="sp-studio__decide">
      <h2 className="sp-section">{t('bundle.ask')}</h2>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <ReasonField
          id="bundle-reason"
          label={t('bundle.reason')}
          value={reason}
          onChange={setReason}
          hint={t('bundle.somebodyElse')}
        />
        <div className="sp-send">
          <Button
            type="submit"
            isDisabled={!isReady || reason.trim() === '' || asking.isPending}
            isLoading={asking.isPending}
          >
            {t('bundle.doAsk')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={discarding.isPending}
            isLoading={discarding.isPending}
            onClick={() => discarding.mutate()}
          >
            {t('bundle.discard')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{error ? <Failure error={error} /> : null}</div>
    </section>
  );
}

/** Approving and refusing, by somebody else than who uploaded it. */
function Decision({ bundle }: { bundle: Bundle }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const tests = useTestsSeen({ bundle: bundle.id }, isOwner(me));
  const path = { id: bundle.id };
  const settled = () => queries.invalidateQueries({ queryKey: STUDIO });
  const approving = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-bundles/{id}/approve', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { testsSeen: tests.areSeen },
        }),
      ),
    onSuccess: settled,
  });
  const refusing = useMutation({
    mutationFn: (reason: string) =>
      content(
        api.POST('/api/v1/process-bundles/{id}/refuse', {
          params: { path, header: command(crypto.randomUUID()) },
          body: { reason },
        }),
      ),
    onSuccess: settled,
  });
  if (bundle.state !== 'asked' || !isOwner(me)) return null;
  if (bundle.uploadedBy.id === me.id) {
    return (
      <Alert isInline variant="info" title={t('bundle.yours')}>
        {t('bundle.yoursText')}
      </Alert>
    );
  }
  return (
    <DecideForm
      explain={t('bundle.decideAbout')}
      approving={approving}
      refusing={refusing}
      isApprovable={tests.isApprovable}
      condition={tests.condition}
    />
  );
}

/** The changes that came into force with a bundle, each as the proposal that it was. */
function CameIn({ bundle }: { bundle: Bundle }) {
  const { t } = useWords();
  const proposals = useQuery(proposalsQuery(useApi()));
  const its = (proposals.data?.items ?? []).filter((one) => one.bundle === bundle.id);
  if (bundle.state !== 'approved') return null;
  return (
    <section aria-label={t('bundle.cameIn')}>
      <h2 className="sp-section">{t('bundle.cameIn')}</h2>
      {proposals.isPending ? <Loading /> : null}
      <ul className="sp-changes">
        {its.map((one) => (
          <li key={one.id} className="sp-change sp-change--changed">
            <Link to={toProposal({ id: String(one.id) })}>{one.key}</Link>{' '}
            {t('studio.state.version', { number: String(one.version) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
