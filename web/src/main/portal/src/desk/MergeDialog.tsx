import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, type Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { Failure, Loading } from '../platform/ui/States';
import { StatusLabel } from '../ticket/Labels';
import { messagesQuery, TICKETS } from '../ticket/queries';
import { FindTicket } from './FindTicket';

/** Merges a ticket into another one: both are shown before it is done. */
export default function MergeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const { reference } = ticket;
  const [other, setOther] = useState<Ticket | null>(null);
  const merging = useMutation({
    mutationFn: (original: string) =>
      content(
        api.POST('/api/v1/tickets/{reference}/links', {
          params: { path: { reference }, header: command(crypto.randomUUID()) },
          body: { kind: 'duplicate-of', ticket: original },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  return (
    <Modal
      isOpen
      variant="medium"
      onClose={onClose}
      aria-labelledby="merge-title"
      elementToFocus="#merge-other"
    >
      <ModalHeader title={t('merge.title', { reference })} labelId="merge-title" />
      <ModalBody>
        <p className="sp-merge__explain">{t('merge.explain', { name: ticket.requester.name })}</p>
        {merging.error ? <Failure error={merging.error} /> : null}
        <Form
          id="merge-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (other !== null) merging.mutate(other.reference);
          }}
        >
          <FormGroup label={t('links.find')} fieldId="merge-other" isRequired>
            <FindTicket
              id="merge-other"
              except={reference}
              withClosed={false}
              chosen={other}
              onChoose={setOther}
            />
          </FormGroup>
        </Form>
        <div className="sp-merge">
          <Preview title={t('merge.this')} ticket={ticket} />
          {other === null ? null : <Preview title={t('merge.into')} ticket={other} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="merge-form"
          variant="danger"
          isLoading={merging.isPending}
          isDisabled={merging.isPending || other === null}
        >
          {t('merge.do')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('app.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** A ticket in short: whose it is, and the first and the last that was said. */
function Preview({ title, ticket }: { title: string; ticket: Ticket }) {
  const { t, language } = useWords();
  const messages = useQuery(messagesQuery(useApi(), ticket.reference));
  const said = messages.data ?? [];
  const shown = said.length > 1 ? [said[0], said[said.length - 1]] : said;
  return (
    <section className="sp-merge__side" aria-label={`${title}: ${ticket.reference}`}>
      <h3 className="sp-subsection">{title}</h3>
      <p>
        <strong>{ticket.subject}</strong>
      </p>
      <p className="sp-ticket__marks sp-small">
        <span className="sp-quiet">{ticket.reference}</span>
        <StatusLabel status={ticket.status} />
      </p>
      <p className="sp-quiet sp-small">
        {ticket.requester.name} · {ticket.organization?.name ?? t('app.none')} ·{' '}
        {moment(ticket.createdAt, language)}
      </p>
      {messages.isPending ? <Loading lines={3} /> : null}
      {shown.map((message) =>
        message === undefined ? null : (
          <blockquote key={message.id} className="sp-merge__words">
            <span className="sp-quiet sp-small">{message.author?.name ?? t('conversation.system')}</span>
            <p>{message.body}</p>
          </blockquote>
        ),
      )}
    </section>
  );
}
