import {
  Alert,
  Button,
  FileUpload,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Label,
  TextArea,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { AS_CSV, ListDownload } from '../platform/ui/ListDownload';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { EffectiveDate } from './EffectiveDate';
import { Findings } from './Findings';
import { processesQuery, proposalsQuery, STUDIO } from './queries';
import { isOwner } from './roles';
import { toProposal } from './routes/Proposal';

type Proposal = Schemas['Proposal'];
const COLORS = {
  proposed: 'orange',
  scheduled: 'blue',
  approved: 'green',
  refused: 'grey',
  lapsed: 'grey',
} as const;

/** What is proposed, what was decided; and where an owner proposes. */
export default function ProposalsPage() {
  const { t } = useWords();
  const me = useMe();
  const api = useApi();
  const proposals = useQuery(proposalsQuery(api));
  return (
    <div className="sp-studio">
      <PageTitle text={t('studio.proposals')} />
      {isOwner(me) ? <Propose /> : null}
      <h2 className="sp-section">{t('studio.proposals.list')}</h2>
      {proposals.isPending ? (
        <Loading />
      ) : proposals.error ? (
        <Failure error={proposals.error} />
      ) : proposals.data.items.length === 0 ? (
        <Empty title={t('studio.proposals.none')} text={t('studio.proposals.how')} />
      ) : (
        <ul className="sp-changes">
          {proposals.data.items.map((one) => (
            <Line key={one.id} proposal={one} />
          ))}
        </ul>
      )}
      <ListDownload name="proposals" page={() => api.GET('/api/v1/processes/proposals', AS_CSV)} />
    </div>
  );
}

export function StateLabel({ state }: { state: string }) {
  const { t } = useWords();
  const known = state as keyof typeof COLORS;
  return (
    <Label isCompact color={COLORS[known]}>
      {t(`studio.is.${known}`)}
    </Label>
  );
}

function Line({ proposal }: { proposal: Proposal }) {
  const { t, language } = useWords();
  const processes = useQuery(processesQuery(useApi()));
  const name = processes.data?.items.find((one) => one.key === proposal.key)?.label[language] ?? proposal.key;
  return (
    <li className="sp-change">
      <StateLabel state={proposal.state} />{' '}
      <Link to={toProposal({ id: String(proposal.id) })}>
        {t('studio.proposal.title', { id: String(proposal.id), name })}
      </Link>
      <div>«{proposal.reason}»</div>
      <div className="sp-quiet sp-small">
        {t('studio.proposal.author', {
          name: proposal.author.name,
          when: moment(proposal.proposedAt, language),
        })}
        {proposal.decidedBy && proposal.decidedAt
          ? ` · ${t('studio.proposal.decided', {
              name: proposal.decidedBy.name,
              when: moment(proposal.decidedAt, language),
            })}`
          : ''}
      </div>
    </li>
  );
}

/** A file and a reason; what is wrong with the file is shown at its elements, and nothing is kept then. */
function Propose() {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [xml, setXml] = useState('');
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const proposing = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes', {
          params: {
            query: { reason, ...(date === '' ? {} : { effectiveAt: new Date(date).toISOString() }) },
            header: command(crypto.randomUUID()),
          },
          body: xml,
          bodySerializer: (body) => body,
          headers: { 'Content-Type': 'application/xml' },
        }),
      ),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: STUDIO });
      void navigate(toProposal({ id: String(made.id) }));
    },
  });
  const refused = proposing.error instanceof Refused ? proposing.error : undefined;
  const findings = refused?.problem as { findings?: Schemas['Finding'][] } | undefined;
  return (
    <section aria-label={t('studio.propose')}>
      <h2 className="sp-section">{t('studio.propose')}</h2>
      <p className="sp-quiet">{t('studio.propose.explain')}</p>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          proposing.mutate();
        }}
      >
        <FormGroup label={t('studio.propose.file')} fieldId="studio-file" isRequired>
          <FileUpload
            id="studio-file"
            type="text"
            value={xml}
            filename={name}
            hideDefaultPreview
            browseButtonText={t('studio.propose.choose')}
            clearButtonText={t('studio.propose.clear')}
            filenamePlaceholder={t('studio.propose.drop')}
            filenameAriaLabel={t('studio.propose.file')}
            dropzoneProps={{ accept: { 'application/xml': ['.bpmn', '.dmn', '.xml'] } }}
            onFileInputChange={(_, file) => {
              setName(file.name);
              proposing.reset();
            }}
            onDataChange={(_, text) => setXml(text)}
            onClearClick={() => {
              setName('');
              setXml('');
              proposing.reset();
            }}
          />
        </FormGroup>
        <FormGroup label={t('studio.propose.reason')} fieldId="studio-reason" isRequired>
          <TextArea
            id="studio-reason"
            value={reason}
            rows={2}
            resizeOrientation="vertical"
            onChange={(_, text) => setReason(text)}
          />
          <FormHelperText>
            <HelperText>
              <HelperTextItem>{t('studio.propose.somebodyElse')}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
        <EffectiveDate id="studio-date" value={date} onChange={setDate} />
        <div>
          <Button
            type="submit"
            isDisabled={xml === '' || reason.trim() === '' || proposing.isPending}
            isLoading={proposing.isPending}
          >
            {t('studio.propose.do')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite" className="sp-studio__findings">
        {findings?.findings ? (
          <>
            <Alert isInline variant="danger" title={t('studio.findings.title')}>
              {t('studio.findings.text', { count: findings.findings.length })}
            </Alert>
            <Findings xml={xml} findings={findings.findings} />
          </>
        ) : proposing.error ? (
          <Failure error={proposing.error} />
        ) : null}
      </div>
    </section>
  );
}
