import { Button, Form } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { ReasonField } from './ReasonField';

/** Something that is done on demand, and how far it is. */
interface Doing<T> {
  isPending: boolean;
  error: Error | null;
  mutate: (value: T) => void;
}

interface DecideFormProps {
  /** What approving does. */
  explain: string;
  approving: Doing<void>;
  refusing: Doing<string>;
  /** Whether what approving demands is there. */
  isApprovable?: boolean;
  /** What approving demands. */
  condition?: ReactNode;
  /** What is shown below a refusal of the server. */
  children?: ReactNode;
}

/** Approving, or refusing with a reason. */
export function DecideForm({
  explain,
  approving,
  refusing,
  isApprovable = true,
  condition,
  children,
}: DecideFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const error = approving.error ?? refusing.error;
  const isBusy = approving.isPending || refusing.isPending;
  return (
    <section aria-label={t('studio.decide')} className="sp-studio__decide">
      <h2 className="sp-section">{t('studio.decide')}</h2>
      <p className="sp-quiet">{explain}</p>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          refusing.mutate(reason);
        }}
      >
        <ReasonField
          id="decide-reason"
          label={t('studio.decide.reason')}
          value={reason}
          onChange={setReason}
          isRequired={false}
        />
        {condition}
        <div className="sp-send">
          <Button
            isDisabled={isBusy || !isApprovable}
            isLoading={approving.isPending}
            onClick={() => approving.mutate()}
          >
            {t('studio.decide.approve')}
          </Button>
          <Button
            type="submit"
            variant="secondary"
            isDisabled={isBusy || reason.trim() === ''}
            isLoading={refusing.isPending}
          >
            {t('studio.decide.refuse')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">
        {error ? <Failure error={error} /> : null}
        {children}
      </div>
    </section>
  );
}
