import {
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalHeader,
  TextArea,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, type Schemas } from '../../platform/api/client';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { Failure } from '../../platform/ui/States';
import { HANDS } from './queries';

/** What is to be done by hand. */
export type Subject =
  | { kind: 'retry'; job: string; name: string }
  | { kind: 'timer'; job: string; name: string }
  | {
      kind: 'place';
      ticket: string;
      activity: string;
      name: string;
      choices: Schemas['StandingChoice'][];
    };

/** Asks for it, with a reason; somebody else consents. */
export function Ask({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const { t, language } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState('');
  const [due, setDue] = useState('');
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/interventions', {
          params: { header: command(crypto.randomUUID()) },
          body: { ...wanted(subject, target, due), reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: HANDS });
      onClose();
    },
  });
  const isWhole =
    reason.trim() !== '' &&
    (subject.kind !== 'place' || target !== '') &&
    (subject.kind !== 'timer' || due !== '');
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="hands-ask-title">
      <ModalHeader title={t(`hands.${subject.kind}`, { name: subject.name })} labelId="hands-ask-title" />
      <ModalBody>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            asking.mutate();
          }}
        >
          {subject.kind === 'place' ? (
            <FormGroup label={t('hands.target')} fieldId="hands-target" isRequired>
              <FormSelect id="hands-target" value={target} onChange={(_, value) => setTarget(value)}>
                <FormSelectOption value="" label={t('hands.choose')} />
                {subject.choices.map((one) => (
                  <FormSelectOption key={one.element} value={one.element} label={one.name[language]} />
                ))}
              </FormSelect>
            </FormGroup>
          ) : null}
          {subject.kind === 'timer' ? (
            <FormGroup label={t('hands.due')} fieldId="hands-due" isRequired>
              <input
                id="hands-due"
                type="datetime-local"
                value={due}
                onChange={(event) => setDue(event.target.value)}
              />
            </FormGroup>
          ) : null}
          <FormGroup label={t('moving.reason')} fieldId="hands-reason" isRequired>
            <TextArea
              id="hands-reason"
              value={reason}
              rows={3}
              resizeOrientation="vertical"
              onChange={(_, text) => setReason(text)}
            />
          </FormGroup>
          <p className="sp-quiet sp-small">{t('hands.somebodyElse')}</p>
          <div>
            <Button type="submit" isDisabled={!isWhole || asking.isPending} isLoading={asking.isPending}>
              {t('hands.ask')}
            </Button>
          </div>
          <div aria-live="polite">{asking.error ? <Failure error={asking.error} /> : null}</div>
        </Form>
      </ModalBody>
    </Modal>
  );
}

function wanted(
  subject: Subject,
  target: string,
  due: string,
): Omit<Schemas['InterventionRequest'], 'reason'> {
  if (subject.kind === 'place') {
    return { kind: 'place', ticket: subject.ticket, activity: subject.activity, target };
  }
  return subject.kind === 'timer'
    ? { kind: 'timer', job: subject.job, due: new Date(due).toISOString() }
    : { kind: 'retry', job: subject.job };
}
