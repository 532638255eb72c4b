import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useWords } from '../platform/i18n/i18n';
import type { Values } from '../ticket/actionForm';
import { FieldControl } from '../ticket/FieldControl';
import { asField, type Question } from '../ticket/questions';

interface QuestionsProps {
  questions: Question[];
  values: Values;
  complaint: (code: string) => string | undefined;
  onChange: (values: Values) => void;
}

/** What is asked about the product, the area and the kind that are chosen (000-17). */
export function Questions({ questions, values, complaint, onChange }: QuestionsProps) {
  const { t, language } = useWords();
  return questions.map((question) => {
    const id = `question-${question.code}`;
    const message = complaint(question.code);
    return (
      <FormGroup key={id} fieldId={id} label={question.label[language]} isRequired={question.required}>
        <FieldControl
          id={id}
          field={asField(question, t('app.yes'), t('app.no'))}
          value={values[question.code] ?? ''}
          invalid={message !== undefined}
          describedBy={`${id}-help`}
          onChange={(value) => onChange({ ...values, [question.code]: value })}
        />
        <FormHelperText>
          <HelperText id={`${id}-help`} aria-live="polite">
            {message === undefined ? null : <HelperTextItem variant="error">{message}</HelperTextItem>}
            {message === undefined && question.help ? (
              <HelperTextItem>{question.help[language]}</HelperTextItem>
            ) : null}
          </HelperText>
        </FormHelperText>
      </FormGroup>
    );
  });
}
