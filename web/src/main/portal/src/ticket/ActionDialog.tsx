import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';
import type { Action } from '../platform/api/client';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { body, complaints, type Filled, initial } from './actionForm';
import { FieldControl } from './FieldControl';

interface ActionDialogProps {
  action: Action;
  isPending: boolean;
  /** Whether the process does not wait for it any more: what was typed can still be read and copied. */
  isOver: boolean;
  error: unknown;
  /** What came between, where something did. */
  refusal: ReactNode;
  onSend: (values: Filled) => void;
  onClose: () => void;
}

/** The form of an action, made from the fields that the diagram declares. */
export function ActionDialog({
  action,
  isPending,
  isOver,
  error,
  refusal,
  onSend,
  onClose,
}: ActionDialogProps) {
  const { t, language } = useWords();
  const [values, setValues] = useState(() => initial(action.fields));
  const [isAsked, setAsked] = useState(false);
  const wrong = isAsked ? complaints(action.fields, values) : {};
  const refused = error instanceof Refused ? error : undefined;
  const named = action.fields.some((field) => refused?.fieldError(field.id) !== undefined);
  const send = () => {
    setAsked(true);
    if (Object.keys(complaints(action.fields, values)).length === 0) onSend(body(action.fields, values));
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="action-title">
      <ModalHeader title={action.name[language]} labelId="action-title" />
      <ModalBody>
        {refusal}
        {error && !named ? <Failure error={error} /> : null}
        <Form
          id="action-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {action.fields.map((field) => {
            const complaint = wrong[field.id];
            const message = complaint === undefined ? refused?.fieldError(field.id) : t(complaint);
            return (
              <FormGroup
                key={field.id}
                label={field.label[language]}
                fieldId={`field-${field.id}`}
                isRequired={field.required}
              >
                <FieldControl
                  id={`field-${field.id}`}
                  field={field}
                  value={values[field.id] ?? ''}
                  invalid={message !== undefined}
                  describedBy={`field-${field.id}-help`}
                  onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
                />
                <FormHelperText>
                  <HelperText id={`field-${field.id}-help`} aria-live="polite">
                    {message === undefined ? null : (
                      <HelperTextItem variant="error">{message}</HelperTextItem>
                    )}
                  </HelperText>
                </FormHelperText>
              </FormGroup>
            );
          })}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="action-form" isLoading={isPending} isDisabled={isPending || isOver}>
          {action.name[language]}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('app.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
