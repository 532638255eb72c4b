import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../platform/api/context';
import { content, type Api } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { isMoment } from './asking';
import { PersonField } from './PersonField';
import { fileQuery } from './queries';
import { queryOptions } from '@tanstack/react-query';

function diagramsQuery(api: Api) {
  return queryOptions({
    queryKey: ['audit', 'diagrams'],
    queryFn: ({ signal }) => content(api.GET('/api/v1/processes', { signal })),
    staleTime: 60_000,
  });
}

interface FieldProps {
  id: string;
  parameter: string;
  value: string;
  process: string;
  onChange: (value: string) => void;
}

/** The field for what a question is narrowed down by. */
export function ParameterField({ id, parameter, value, process, onChange }: FieldProps) {
  if (parameter === 'process') return <ProcessField id={id} value={value} onChange={onChange} />;
  if (parameter === 'element') {
    return <ElementField id={id} value={value} process={process} onChange={onChange} />;
  }
  if (parameter === 'person') return <PersonField id={id} value={value} onChange={onChange} />;
  return (
    <TextInput
      id={id}
      type={isMoment(parameter) ? 'datetime-local' : 'text'}
      value={value}
      onChange={(_, typed) => onChange(typed)}
    />
  );
}

function ProcessField({ id, value, onChange }: Pick<FieldProps, 'id' | 'value' | 'onChange'>) {
  const { t, language } = useWords();
  const diagrams = useQuery(diagramsQuery(useApi()));
  const all = (diagrams.data?.items ?? []).filter((one) => one.type === 'bpmn');
  return (
    <FormSelect id={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
      <FormSelectOption value="" label={t('audit.question.choose')} />
      {all.map((one) => (
        <FormSelectOption key={one.key} value={one.key} label={`${one.label[language]} (${one.key})`} />
      ))}
    </FormSelect>
  );
}

const NODES = /(Task|Event|Gateway|Activity|Process)$/;

function ElementField({ id, value, process, onChange }: Omit<FieldProps, 'parameter'>) {
  const { t } = useWords();
  const api = useApi();
  const diagrams = useQuery(diagramsQuery(api));
  const version = diagrams.data?.items.find((one) => one.key === process)?.version ?? 0;
  const xml = useQuery({ ...fileQuery(api, process, version), enabled: version > 0 });
  const elements = useMemo(() => {
    if (xml.data === undefined) return [];
    const drawn = new DOMParser().parseFromString(xml.data, 'application/xml');
    return [...drawn.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', '*')]
      .filter((one) => NODES.test(one.localName) && one.localName !== 'process' && one.hasAttribute('name'))
      .map((one) => ({ id: one.getAttribute('id') ?? '', name: one.getAttribute('name') ?? '' }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }, [xml.data]);
  const isKnown = value === '' || elements.some((one) => one.id === value);
  return (
    <FormSelect id={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
      <FormSelectOption value="" label={t('audit.question.choose')} />
      {isKnown ? null : <FormSelectOption value={value} label={value} />}
      {elements.map((one) => (
        <FormSelectOption key={one.id} value={one.id} label={`${one.name} (${one.id})`} />
      ))}
    </FormSelect>
  );
}
