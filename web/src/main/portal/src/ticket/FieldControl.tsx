import {
  Checkbox,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
  type TextInputProps,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionField } from '../platform/api/client';
import { useApi, useMe, useSettings } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { useDebounced } from '../platform/useDebounced';
import type { Value } from './actionForm';
import { refusal } from './files';
import { agentsQuery, peopleQuery } from './queries';

const SETTLED = 250;

interface FieldControlProps {
  id: string;
  field: ActionField;
  value: Value;
  invalid: boolean;
  describedBy: string;
  onChange: (value: Value) => void;
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
        <PersonField {...common} value={text} />
      );
    case 'file':
      return <FileField id={id} describedBy={describedBy} required={field.required} onChange={onChange} />;
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

interface PersonFieldProps {
  value: string;
  id: string;
  isRequired: boolean;
  validated: 'error' | 'default';
  'aria-describedby': string;
  onChange: (event: unknown, next: string) => void;
}

/** Somebody by address, user name or number; whoever the words mean is offered. */
function PersonField({ id, value, ...common }: PersonFieldProps) {
  const { t } = useWords();
  const words = useDebounced(value.trim(), SETTLED);
  const found = useQuery({ ...peopleQuery(useApi(), words), enabled: words.length > 1 }).data?.items ?? [];
  return (
    <>
      <TextInput
        {...common}
        id={id}
        value={value}
        list={`${id}-people`}
        placeholder={t('actions.person')}
        autoComplete="off"
      />
      <datalist id={`${id}-people`}>
        {found.map((person) => (
          <option
            key={person.id}
            value={person.username ?? person.emails[0] ?? String(person.id)}
            label={[person.name, person.organization?.name].filter(Boolean).join(' · ')}
          />
        ))}
      </datalist>
    </>
  );
}

interface FileFieldProps {
  id: string;
  describedBy: string;
  required: boolean;
  onChange: (value: Value) => void;
}

/** A file to go with an action; one that the server would refuse is not taken. */
function FileField({ id, describedBy, required, onChange }: FileFieldProps) {
  const { t } = useWords();
  const { forbiddenFiles } = useSettings();
  const [complaint, setComplaint] = useState('');
  return (
    <>
      <input
        id={id}
        type="file"
        className="sp-file"
        required={required}
        aria-describedby={describedBy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          const wrong = file ? refusal(file, forbiddenFiles) : undefined;
          setComplaint(file && wrong ? t(wrong, { name: file.name }) : '');
          if (wrong) event.target.value = '';
          onChange(file && !wrong ? file : '');
        }}
      />
      <p role="alert" className="sp-warning sp-small">
        {complaint}
      </p>
    </>
  );
}
