import { Checkbox, Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { plansQuery, productsQuery } from '../queries';
import type { CaseFacts } from './queries';

export const KINDS = [
  'incident',
  'service-request',
  'question',
  'commercial',
  'feature-request',
  'complaint',
] as const;
export const CHANNELS = ['email', 'portal', 'phone', 'api', 'chat'] as const;
export const SIZES = ['low', 'normal', 'high'] as const;
const ANSWERS = ['requesterKnown', 'channelCovered', 'kindCovered'] as const;

export const USUAL: CaseFacts = {
  kind: 'incident',
  impact: 'normal',
  urgency: 'normal',
  channel: 'email',
  language: 'it',
  plan: null,
  product: null,
  topic: null,
  area: null,
  requesterKnown: true,
  channelCovered: true,
  kindCovered: true,
};

interface FactsFormProps {
  facts: CaseFacts;
  onChange: (facts: CaseFacts) => void;
}

/** What the made-up ticket is like. */
export function FactsForm({ facts, onChange }: FactsFormProps) {
  const { t, language } = useWords();
  const api = useApi();
  const plans = useQuery(plansQuery(api)).data?.items ?? [];
  const products = useQuery(productsQuery(api)).data?.items ?? [];
  const choice = (
    name: 'kind' | 'channel' | 'impact' | 'urgency' | 'plan' | 'product',
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <FormGroup label={label} fieldId={`facts-${name}`}>
      <FormSelect
        id={`facts-${name}`}
        value={facts[name] ?? ''}
        onChange={(_, value) => onChange({ ...facts, [name]: value === '' ? null : value })}
      >
        {options.map((one) => (
          <FormSelectOption key={one.value} value={one.value} label={one.label} />
        ))}
      </FormSelect>
    </FormGroup>
  );
  const sizes = SIZES.map((one) => ({ value: one, label: t(`trial.size.${one}`) }));
  const none = { value: '', label: t('app.none') };
  return (
    <Form className="sp-studio__form">
      {choice(
        'kind',
        t('ticket.kind'),
        KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
      )}
      {choice(
        'channel',
        t('trial.channel'),
        CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) })),
      )}
      {choice('impact', t('trial.impact'), sizes)}
      {choice('urgency', t('trial.urgency'), sizes)}
      {choice('plan', t('trial.plan'), [
        none,
        ...plans.map((one) => ({ value: one.code, label: one.name[language] })),
      ])}
      {choice('product', t('trial.product'), [
        none,
        ...products.map((one) => ({ value: one.code, label: one.name })),
      ])}
      {ANSWERS.map((name) => (
        <Checkbox
          key={name}
          id={`facts-${name}`}
          label={t(`trial.${name}`)}
          isChecked={facts[name]}
          onChange={(_, yes) => onChange({ ...facts, [name]: yes })}
        />
      ))}
    </Form>
  );
}
