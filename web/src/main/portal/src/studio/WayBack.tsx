import { Button, Form, FormGroup, TextArea } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { command, content } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { EffectiveDate } from './EffectiveDate';
import { STUDIO } from './queries';
import { toProposal } from './routes/Proposal';

/** Proposes an older version once more, with a reason; somebody else approves, as with any change. */
export function WayBack({ process, version }: { process: string; version: number }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const asking = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/processes/{key}/versions/{version}/proposals', {
          params: { path: { key: process, version }, header: command(crypto.randomUUID()) },
          body: { reason, ...(date === '' ? {} : { effectiveAt: new Date(date).toISOString() }) },
        }),
      ),
    onSuccess: async (proposal) => {
      await queries.invalidateQueries({ queryKey: [...STUDIO, 'proposals'] });
      await navigate(toProposal({ id: String(proposal.id) }));
    },
  });
  const id = `way-back-${version}`;
  if (!isOpen) {
    return (
      <Button
        variant="link"
        size="sm"
        aria-label={t('draft.backThis', { version: String(version) })}
        onClick={() => setOpen(true)}
      >
        {t('draft.back')}
      </Button>
    );
  }
  return (
    <Form
      className="sp-studio__form"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <FormGroup label={t('studio.propose.reason')} fieldId={id} isRequired>
        <TextArea
          id={id}
          value={reason}
          rows={2}
          resizeOrientation="vertical"
          onChange={(_, text) => setReason(text)}
        />
      </FormGroup>
      <EffectiveDate id={`${id}-date`} value={date} onChange={setDate} />
      <div>
        <Button type="submit" isDisabled={reason.trim() === ''} isLoading={asking.isPending}>
          {t('draft.backTo', { version: String(version) })}
        </Button>{' '}
        <Button variant="link" onClick={() => setOpen(false)}>
          {t('draft.never')}
        </Button>
      </div>
      {asking.error ? <Failure error={asking.error} /> : null}
    </Form>
  );
}
