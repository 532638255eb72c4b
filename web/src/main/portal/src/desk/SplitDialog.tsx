import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { command, content, type Message, type Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { TICKETS } from '../ticket/queries';
import { toDeskTicket } from './routes/DeskTicket';

const KINDS: Ticket['kind'][] = [
  'question',
  'incident',
  'service-request',
  'commercial',
  'feature-request',
  'complaint',
];

interface SplitDialogProps {
  reference: string;
  message: Message;
  onClose: () => void;
}

/** Makes a message a ticket of its own, and goes there. */
export default function SplitDialog({ reference, message, onClose }: SplitDialogProps) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [subject, setSubject] = useState('');
  const [kind, setKind] = useState<Ticket['kind']>('question');
  const [isAsked, setAsked] = useState(false);
  const splitting = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/tickets/{reference}/messages/{message}/split', {
          params: { path: { reference, message: message.id }, header: command(crypto.randomUUID()) },
          body: { subject: subject.trim(), kind },
        }),
      ),
    onSuccess: (ticket) => {
      onClose();
      void navigate(toDeskTicket({ reference: ticket.reference }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  const isMissing = isAsked && subject.trim() === '';
  const refused = splitting.error instanceof Refused ? splitting.error.fieldError('subject') : undefined;
  const complaint = isMissing ? t('actions.missing') : refused;
  return (
    <Modal
      isOpen
      variant="small"
      onClose={onClose}
      aria-labelledby="split-title"
      elementToFocus="#split-subject"
    >
      <ModalHeader title={t('split.open')} labelId="split-title" />
      <ModalBody>
        <p className="sp-merge__explain">{t('split.explain')}</p>
        {splitting.error && refused === undefined ? <Failure error={splitting.error} /> : null}
        <Form
          id="split-form"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (subject.trim() !== '') splitting.mutate();
          }}
        >
          <FormGroup label={t('split.subject')} fieldId="split-subject" isRequired>
            <TextInput
              id="split-subject"
              value={subject}
              isRequired
              maxLength={500}
              validated={complaint === undefined ? 'default' : 'error'}
              aria-describedby="split-subject-help"
              onChange={(_, value) => setSubject(value)}
            />
            <FormHelperText>
              <HelperText id="split-subject-help" aria-live="polite">
                {complaint === undefined ? null : (
                  <HelperTextItem variant="error">{complaint}</HelperTextItem>
                )}
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label={t('ticket.kind')} fieldId="split-kind">
            <FormSelect
              id="split-kind"
              value={kind}
              onChange={(_, value) => setKind(value as Ticket['kind'])}
            >
              {KINDS.map((one) => (
                <FormSelectOption key={one} value={one} label={t(`kind.${one}`)} />
              ))}
            </FormSelect>
          </FormGroup>
        </Form>
        <blockquote className="sp-merge__words">
          <span className="sp-quiet sp-small">{message.author?.name ?? t('conversation.system')}</span>
          <p>{message.body}</p>
        </blockquote>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="split-form"
          isLoading={splitting.isPending}
          isDisabled={splitting.isPending}
        >
          {t('split.do')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('app.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
