import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';

interface ReasonFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What is good to know before one writes. */
  hint?: string;
  isRequired?: boolean;
}

/** Where somebody says why. */
export function ReasonField({ id, label, value, onChange, hint, isRequired = true }: ReasonFieldProps) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      <TextArea
        id={id}
        value={value}
        rows={2}
        resizeOrientation="vertical"
        onChange={(_, text) => onChange(text)}
      />
      {hint === undefined ? null : (
        <FormHelperText>
          <HelperText>
            <HelperTextItem>{hint}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
