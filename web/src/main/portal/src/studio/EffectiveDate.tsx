import { FormGroup, TextInput } from '@patternfly/react-core';
import { useWords } from '../platform/i18n/i18n';

interface EffectiveDateProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

/** From when a change is to be in force, once it is approved; nothing means at once. */
export function EffectiveDate({ id, value, onChange }: EffectiveDateProps) {
  const { t } = useWords();
  return (
    <FormGroup label={t('draft.effective')} fieldId={id}>
      <TextInput
        id={id}
        type="datetime-local"
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(_, text) => onChange(text)}
      />
      <p id={`${id}-help`} className="sp-quiet sp-small">
        {t('draft.effectiveHelp')}
      </p>
    </FormGroup>
  );
}
