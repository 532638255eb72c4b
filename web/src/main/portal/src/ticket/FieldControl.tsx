import {
  Checkbox,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
  type TextInputProps,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ActionField } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { agentsQuery } from './queries';

interface FieldControlProps {
  id: string;
  field: ActionField;
  value: string | boolean;
  invalid: boolean;
  describedBy: string;
  onChange: (value: string | boolean) => void;
}

/** The control for a field of a form, by the type that the diagram declares. */
export function FieldControl({ id, field, value, invalid, describedBy, onChange }: FieldControlProps) {
  const { t, language } = useWords();
  const text = typeof value === 'string' ? value : '';
  const common = {
    id,
    isRequired: field.required,
    validated: invalid ? ('error' as const) : ('default' as const),
    'aria-describedby': describedBy,
    onChange: (_: unknown, next: string) => onChange(next),
  };
  switch (field.type) {
    case 'boolean':
      return (
        <Checkbox
          id={id}
          label={t('actions.yes')}
          isChecked={value === true}
          onChange={(_, checked) => onChange(checked)}
        />
      );
    case 'text':
      return <TextArea {...common} value={text} rows={4} resizeOrientation="vertical" />;
    case 'enum':
      return (
        <FormSelect {...common} value={text}>
          <FormSelectOption value="" label={t('actions.choose')} isPlaceholder />
          {(field.options ?? []).map((option) => (
            <FormSelectOption key={option.value} value={option.value} label={option.label[language]} />
          ))}
        </FormSelect>
      );
    case 'person':
      return field.id === 'assignee' ? (
        <AgentSelect {...common} value={text} />
      ) : (
        <TextInput {...common} value={text} placeholder={t('actions.person')} autoComplete="off" />
      );
    default:
      return <TextInput {...common} value={text} type={inputType(field.type)} />;
  }
}

function inputType(type: ActionField['type']): NonNullable<TextInputProps['type']> {
  return type === 'date' ? 'date' : type === 'long' ? 'number' : 'text';
}

function AgentSelect({
  value,
  ...common
}: {
  value: string;
  id: string;
  onChange: (event: unknown, next: string) => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const agents = useQuery(agentsQuery(useApi())).data?.items ?? [];
  return (
    <FormSelect {...common} value={value}>
      <FormSelectOption value="" label={t('actions.choose')} isPlaceholder />
      {agents.map((agent) => (
        <FormSelectOption
          key={agent.id}
          value={String(agent.id)}
          label={`${agent.name} · ${agent.load}/${agent.capacity}${agent.id === me.id ? ' ★' : ''}`}
        />
      ))}
    </FormSelect>
  );
}
