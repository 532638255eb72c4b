import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { Comparison } from './Comparison';
import { proposalsQuery, versionsQuery } from './queries';
import type { CompareParams } from './routes/Compare';
import { toProcess } from './routes/Process';

/** Any two versions of a diagram or a table, or a proposal with a version. */
export default function ComparePage() {
  const { key = '' } = useParams<CompareParams>();
  const { t, language } = useWords();
  const api = useApi();
  const [address, setAddress] = useSearchParams();
  const versions = useQuery(versionsQuery(api, key));
  const proposals = useQuery(proposalsQuery(api));
  if (versions.isPending) return <Loading lines={12} />;
  if (versions.error) return <Failure error={versions.error} />;
  const [current, previous] = versions.data.items;
  const after = address.get('b') ?? String(current?.version ?? 1);
  const before = address.get('a') ?? String((previous ?? current)?.version ?? 1);
  const states = [
    ...(proposals.data?.items ?? [])
      .filter((one) => one.key === key && one.state === 'proposed')
      .map((one) => ({
        value: `proposal-${one.id}`,
        label: t('studio.state.proposal', { id: String(one.id) }),
      })),
    ...versions.data.items.map((one) => ({
      value: String(one.version),
      label: t('studio.state.version', { number: String(one.version) }),
    })),
  ];
  const choice = (name: 'a' | 'b', label: string, value: string) => (
    <FormSelect
      className="sp-desk__filter"
      aria-label={label}
      value={value}
      onChange={(_, chosen) => setAddress({ a: before, b: after, [name]: chosen }, { replace: true })}
    >
      {states.map((one) => (
        <FormSelectOption key={one.value} value={one.value} label={one.label} />
      ))}
    </FormSelect>
  );
  const name = current?.label[language] ?? key;
  return (
    <div className="sp-studio">
      <PageTitle text={t('studio.compare.title', { name })} />
      <Link to={toProcess({ key })}>{name}</Link>
      <div className="sp-desk__filters">
        {choice('a', t('studio.compare.before'), before)}
        {choice('b', t('studio.compare.after'), after)}
      </div>
      <Comparison key={`${before}-${after}`} process={key} before={before} after={after} />
    </div>
  );
}
