import {
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, type Schemas, type Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { TICKETS } from '../ticket/queries';
import { FindTicket } from './FindTicket';

type Kind = Exclude<Schemas['NewLink']['kind'], 'duplicate-of'>;
const KINDS: Kind[] = ['related-to', 'child-of', 'follow-up-of'];

/** Links a ticket to another one, which is found by typing. */
export default function LinkDialog({ reference, onClose }: { reference: string; onClose: () => void }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('related-to');
  const [other, setOther] = useState<Ticket | null>(null);
  const linking = useMutation({
    mutationFn: (ticket: string) =>
      content(
        api.POST('/api/v1/tickets/{reference}/links', {
          params: { path: { reference }, header: command(crypto.randomUUID()) },
          body: { kind, ticket },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="link-title" elementToFocus="#link-other">
      <ModalHeader title={t('links.addTitle', { reference })} labelId="link-title" />
      <ModalBody>
        {linking.error ? <Failure error={linking.error} /> : null}
        <Form
          id="link-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (other !== null) linking.mutate(other.reference);
          }}
        >
          <FormGroup label={t('links.kind')} fieldId="link-kind">
            <FormSelect id="link-kind" value={kind} onChange={(_, value) => setKind(value as Kind)}>
              {KINDS.map((one) => (
                <FormSelectOption key={one} value={one} label={t(`link.out.${one}`)} />
              ))}
            </FormSelect>
          </FormGroup>
          <FormGroup label={t('links.find')} fieldId="link-other" isRequired>
            <FindTicket id="link-other" except={reference} withClosed chosen={other} onChoose={setOther} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="link-form"
          isLoading={linking.isPending}
          isDisabled={linking.isPending || other === null}
        >
          {t('links.link')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('app.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
