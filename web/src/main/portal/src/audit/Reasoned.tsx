import { Button, Form, FormGroup, TextArea } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';

interface ReasonedProps {
  id: string;
  label: string;
  name: string;
  isBusy: boolean;
  isDangerous?: boolean;
  isReady?: boolean;
  /** What else is to be said, before the reason. */
  children?: ReactNode;
  onDo: (reason: string) => void;
}

/** Something that is done with a reason. */
export function Reasoned({
  id,
  label,
  name,
  isBusy,
  isDangerous,
  isReady = true,
  children,
  onDo,
}: ReasonedProps) {
  const [reason, setReason] = useState('');
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onDo(reason.trim());
      }}
    >
      {children}
      <FormGroup label={label} fieldId={`${id}-reason`} isRequired>
        <TextArea id={`${id}-reason`} value={reason} onChange={(_, text) => setReason(text)} rows={2} />
      </FormGroup>
      <div>
        <Button
          type="submit"
          variant={isDangerous ? 'danger' : 'secondary'}
          isLoading={isBusy}
          isDisabled={isBusy || !isReady || reason.trim() === ''}
        >
          {name}
        </Button>
      </div>
    </Form>
  );
}
