import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  FormSelectOptionGroup,
  HelperText,
  HelperTextItem,
  Radio,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { command, content, type Schemas, type Ticket } from '../platform/api/client';
import { useApi, useIsServerAway, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useDraft } from '../platform/drafts';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure } from '../platform/ui/States';
import { FilePicker } from '../ticket/FilePicker';
import { installedQuery, productsQuery, questionsQuery, TICKETS } from '../ticket/queries';
import { unanswered } from '../ticket/questions';
import { uploadToFirst } from '../ticket/uploading';
import { EarlierAnswers } from './EarlierAnswers';
import { Expected } from './Expected';
import { EMPTY, type Draft, request } from './newTicket';
import { Questions } from './Questions';
import { toMyTicket } from './routes/MyTicket';

const KINDS = ['incident', 'question', 'service-request', 'commercial'] as const;
const STEPS = ['low', 'normal', 'high'] as const;

export default function OpenTicketPage() {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const isAway = useIsServerAway();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft, forget] = useDraft<Draft>('ticket', EMPTY);
  const [files, setFiles] = useState<File[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [progress, setProgress] = useState('');
  const products = useQuery(productsQuery(api)).data?.items ?? [];
  const chosen = products.find((product) => product.code === draft.product);
  const versions = chosen?.versions ?? [];
  const areas = chosen?.areas ?? [];
  const firm = me.organization?.id;
  const installed =
    useQuery({ ...installedQuery(api, firm ?? 0), enabled: firm !== undefined }).data?.items ?? [];
  const isTheirs = (code: string) => installed.some((one) => one.product === code);
  const isTechnical = draft.kind !== 'commercial';
  const questions =
    useQuery(
      questionsQuery(api, {
        kind: draft.kind,
        ...(isTechnical && draft.product !== '' ? { product: draft.product } : {}),
        ...(isTechnical && draft.area !== '' ? { area: draft.area } : {}),
      }),
    ).data?.items ?? [];
  const sending = useMutation({
    mutationFn: async ({ body, key }: { body: Schemas['NewTicket']; key: string }) => {
      const ticket: Ticket = await content(
        api.POST('/api/v1/tickets', { params: { header: command(key) }, body }),
      );
      const lost = await uploadToFirst(api, ticket.reference, files, setProgress);
      return { ticket, lost };
    },
    onSuccess: async ({ ticket, lost }) => {
      forget();
      await queries.invalidateQueries({ queryKey: TICKETS });
      if (lost.length === 0) await navigate(toMyTicket({ reference: ticket.reference }));
    },
  });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const refused = sending.error instanceof Refused ? sending.error : undefined;
  const wrong = (name: 'subject' | 'description' | 'requester') =>
    isAsked && name !== 'requester' && draft[name].trim() === ''
      ? t('new.missing')
      : refused?.fieldError(name);
  const missing = unanswered(questions, draft.answers);
  const send = () => {
    setAsked(true);
    if (draft.subject.trim() !== '' && draft.description.trim() !== '' && Object.keys(missing).length === 0) {
      sending.mutate({ body: request(draft, questions), key: crypto.randomUUID() });
    }
  };
  const choose = (product: string) => {
    const own = installed.find((one) => one.product === product);
    set({ product, version: own?.version ?? '', area: '' });
  };
  const options = (theirs: boolean) =>
    products
      .filter(({ code }) => isTheirs(code) === theirs)
      .map(({ code, name }) => <FormSelectOption key={code} value={code} label={name} />);
  return (
    <div className="sp-beside">
      <PageTitle text={t('new.title')} />
      <Form
        className="sp-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {me.roles.includes('partner') ? (
          <Field id="requester" label={t('new.requester')} error={wrong('requester')}>
            <TextInput
              id="requester"
              value={draft.requester}
              autoComplete="off"
              onChange={(_, requester) => set({ requester })}
            />
          </Field>
        ) : null}
        <FormGroup role="radiogroup" fieldId="kind" label={t('new.kind')} className="sp-choices">
          {KINDS.map((kind) => (
            <Radio
              key={kind}
              id={`kind-${kind}`}
              name="kind"
              label={t(`new.kind.${kind}`)}
              isChecked={draft.kind === kind}
              onChange={() => set({ kind })}
            />
          ))}
        </FormGroup>
        {isTechnical ? (
          <div className="sp-pair">
            <Field id="product" label={t('ticket.product')}>
              <FormSelect id="product" value={draft.product} onChange={(_, product) => choose(product)}>
                <FormSelectOption value="" label={t('new.productNone')} />
                {installed.length > 0 ? (
                  <FormSelectOptionGroup label={t('new.productOwn')}>{options(true)}</FormSelectOptionGroup>
                ) : null}
                {installed.length > 0 ? (
                  <FormSelectOptionGroup label={t('new.productOther')}>
                    {options(false)}
                  </FormSelectOptionGroup>
                ) : (
                  options(false)
                )}
              </FormSelect>
            </Field>
            {versions.length > 0 ? (
              <Field id="version" label={t('new.version')}>
                <FormSelect id="version" value={draft.version} onChange={(_, version) => set({ version })}>
                  <FormSelectOption value="" label={t('new.versionNone')} />
                  {versions.map((version) => (
                    <FormSelectOption key={version} value={version} label={version} />
                  ))}
                </FormSelect>
              </Field>
            ) : null}
            {areas.length > 0 ? (
              <Field id="area" label={t('new.area')}>
                <FormSelect id="area" value={draft.area} onChange={(_, area) => set({ area })}>
                  <FormSelectOption value="" label={t('new.areaNone')} />
                  {areas.map(({ code, name }) => (
                    <FormSelectOption key={code} value={code} label={name[language]} />
                  ))}
                </FormSelect>
              </Field>
            ) : null}
          </div>
        ) : null}
        <Field id="subject" label={t('new.subject')} error={wrong('subject')} isRequired>
          <TextInput
            id="subject"
            isRequired
            maxLength={500}
            value={draft.subject}
            validated={wrong('subject') === undefined ? 'default' : 'error'}
            onChange={(_, subject) => set({ subject })}
          />
        </Field>
        <Field
          id="description"
          label={t('new.description')}
          help={t('new.descriptionHelp')}
          error={wrong('description')}
          isRequired
        >
          <FilePicker files={files} onChange={setFiles}>
            <TextArea
              id="description"
              isRequired
              rows={6}
              resizeOrientation="vertical"
              value={draft.description}
              validated={wrong('description') === undefined ? 'default' : 'error'}
              onChange={(_, description) => set({ description })}
            />
          </FilePicker>
        </Field>
        <Questions
          questions={questions}
          values={draft.answers}
          complaint={(code) => {
            const complaint = isAsked ? missing[code] : undefined;
            return complaint === undefined ? refused?.fieldError(`custom/${code}`) : t(complaint);
          }}
          onChange={(answers) => set({ answers })}
        />
        {isTechnical ? (
          <div className="sp-pair">
            {(['impact', 'urgency'] as const).map((name) => (
              <FormGroup key={name} role="radiogroup" fieldId={name} label={t(`new.${name}`)}>
                {STEPS.map((step) => (
                  <Radio
                    key={step}
                    id={`${name}-${step}`}
                    name={name}
                    label={t(`new.${name}.${step}`)}
                    isChecked={draft[name] === step}
                    onChange={() => set({ [name]: step })}
                  />
                ))}
              </FormGroup>
            ))}
          </div>
        ) : null}
        <div aria-live="polite">
          {refused && refused.status !== 422 && refused.status !== 400 ? <Failure error={refused} /> : null}
          {sending.isPending && isAway ? (
            <Alert isInline isPlain variant="info" title={t('reply.waiting')} />
          ) : null}
          {sending.isPending && progress !== '' ? <p>{t('files.sending', { name: progress })}</p> : null}
          {sending.data && sending.data.lost.length > 0 ? (
            <Alert
              isInline
              variant="warning"
              title={t('new.filesLater', {
                reference: sending.data.ticket.reference,
                names: sending.data.lost.join(', '),
              })}
            />
          ) : null}
        </div>
        <div className="sp-send">
          <Button type="submit" isLoading={sending.isPending} isDisabled={sending.isPending}>
            {t('new.send')}
          </Button>
          <Expected draft={draft} />
        </div>
      </Form>
      <EarlierAnswers words={`${draft.subject} ${draft.description}`} />
    </div>
  );
}

interface FieldProps {
  id: string;
  label: string;
  help?: string;
  error?: string | undefined;
  isRequired?: boolean;
  children: ReactNode;
}

function Field({ id, label, help, error, isRequired = false, children }: FieldProps) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      {children}
      <FormHelperText>
        <HelperText aria-live="polite">
          {error === undefined ? null : <HelperTextItem variant="error">{error}</HelperTextItem>}
          {error === undefined && help ? <HelperTextItem>{help}</HelperTextItem> : null}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
