import {
  Alert,
  Button,
  FileUpload,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { draftsQuery, type Draft } from './draftQueries';
import { useDraftNames } from './draftName';
import { StateLabel } from './ProposalsPage';
import { STUDIO } from './queries';
import { isOwner } from './roles';
import { toDraft } from './routes/Draft';
import { toProposal } from './routes/Proposal';

/** What owners are at work on, and where they begin something new or take in a file. */
export default function DraftsPage() {
  const { t } = useWords();
  const me = useMe();
  const drafts = useQuery({ ...draftsQuery(useApi()), enabled: isOwner(me) });
  if (!isOwner(me)) return <Empty title={t('draft.title')} text={t('draft.ownersOnly')} />;
  return (
    <div className="sp-studio">
      <PageTitle text={t('draft.title')} />
      <p className="sp-quiet">{t('draft.explain')}</p>
      {drafts.isPending ? (
        <Loading />
      ) : drafts.error ? (
        <Failure error={drafts.error} />
      ) : drafts.data.items.length === 0 ? (
        <Empty title={t('draft.none')} text={t('draft.noneText')} />
      ) : (
        <ul className="sp-changes">
          {drafts.data.items.map((one) => (
            <Line key={one.id} draft={one} />
          ))}
        </ul>
      )}
      <Begin />
      <TakeIn />
    </div>
  );
}

function Line({ draft }: { draft: Draft }) {
  const { t, language } = useWords();
  const named = useDraftNames();
  return (
    <li className="sp-change">
      <Link to={toDraft({ id: String(draft.id) })}>{named(draft)}</Link>{' '}
      <span className="sp-quiet sp-small">
        {draft.key}
        {draft.baseVersion === null ? '' : ` · ${t('draft.base', { version: String(draft.baseVersion) })}`}
      </span>
      <div className="sp-quiet sp-small">
        {t('draft.savedBy', { name: draft.savedBy.name, when: moment(draft.savedAt, language) })}
      </div>
      {draft.proposal === null || draft.proposalState === null ? null : (
        <div>
          <StateLabel state={draft.proposalState} />{' '}
          <Link to={toProposal({ id: String(draft.proposal) })}>
            {t('studio.state.proposal', { id: String(draft.proposal) })}
          </Link>
        </div>
      )}
    </li>
  );
}

function useBegun() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (draft: Draft) => {
    await queries.invalidateQueries({ queryKey: [...STUDIO, 'drafts', 'list'] });
    await navigate(toDraft({ id: String(draft.id) }));
  };
}

const KINDS = ['bpmn', 'dmn', 'mail'] as const;
type Kind = (typeof KINDS)[number];

/** An empty diagram or table, or a mail with nothing but its greeting. */
function Begin() {
  const { t } = useWords();
  const api = useApi();
  const onSuccess = useBegun();
  const [type, setType] = useState<Kind>('bpmn');
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const beginning = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/drafts', {
          params: { header: command(crypto.randomUUID()) },
          body: { key, type, name },
        }),
      ),
    onSuccess,
  });
  return (
    <section aria-label={t('draft.new')}>
      <h2 className="sp-section">{t('draft.new')}</h2>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          beginning.mutate();
        }}
      >
        <FormGroup label={t('draft.kind')} fieldId="draft-kind">
          <FormSelect
            id="draft-kind"
            value={type}
            onChange={(_, value) => setType(KINDS.find((one) => one === value) ?? 'bpmn')}
          >
            <FormSelectOption value="bpmn" label={t('draft.kind.bpmn')} />
            <FormSelectOption value="dmn" label={t('draft.kind.dmn')} />
            <FormSelectOption value="mail" label={t('draft.kind.mail')} />
          </FormSelect>
        </FormGroup>
        <FormGroup label={t('draft.name')} fieldId="draft-name" isRequired>
          <TextInput id="draft-name" value={name} onChange={(_, text) => setName(text)} />
        </FormGroup>
        <FormGroup label={t('draft.key')} fieldId="draft-key" isRequired>
          <TextInput id="draft-key" value={key} onChange={(_, text) => setKey(text)} />
          <p className="sp-quiet sp-small">{t(type === 'mail' ? 'mail.keyHelp' : 'draft.keyHelp')}</p>
        </FormGroup>
        <div>
          <Button type="submit" isDisabled={key === '' || name.trim() === ''} isLoading={beginning.isPending}>
            {t('draft.begin')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{beginning.error ? <Failure error={beginning.error} /> : null}</div>
    </section>
  );
}

/** A file of another modeller, kept as it is. */
function TakeIn() {
  const { t, language } = useWords();
  const api = useApi();
  const onSuccess = useBegun();
  const [name, setName] = useState('');
  const [xml, setXml] = useState('');
  const taking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/drafts/import', {
          params: { header: command(crypto.randomUUID()) },
          body: xml,
          bodySerializer: (body) => body,
          headers: { 'Content-Type': 'application/xml' },
        }),
      ),
    onSuccess,
  });
  const findings =
    taking.error instanceof Refused
      ? (taking.error.problem as { findings?: Schemas['Finding'][] }).findings
      : undefined;
  return (
    <section aria-label={t('draft.import')}>
      <h2 className="sp-section">{t('draft.import')}</h2>
      <p className="sp-quiet">{t('draft.importExplain')}</p>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          taking.mutate();
        }}
      >
        <FormGroup label={t('studio.propose.file')} fieldId="draft-file" isRequired>
          <FileUpload
            id="draft-file"
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
              taking.reset();
            }}
            onDataChange={(_, text) => setXml(text)}
            onClearClick={() => {
              setName('');
              setXml('');
              taking.reset();
            }}
          />
        </FormGroup>
        <div>
          <Button type="submit" variant="secondary" isDisabled={xml === ''} isLoading={taking.isPending}>
            {t('draft.takeIn')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">
        {findings ? (
          <Alert isInline variant="danger" title={t('studio.findings.title')}>
            {findings.map((one) => one.message[language]).join(' ')}
          </Alert>
        ) : taking.error ? (
          <Failure error={taking.error} />
        ) : null}
      </div>
    </section>
  );
}
