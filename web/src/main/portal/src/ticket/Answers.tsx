import { useQuery } from '@tanstack/react-query';
import type { Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { productsQuery, questionsQuery } from './queries';

/** What was answered when the ticket was opened, by the words of the questions; else by their names. */
export function Answers({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const api = useApi();
  const given = Object.entries((ticket.custom ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== null && typeof value !== 'object',
  );
  const questions = useQuery({ ...questionsQuery(api, {}), enabled: given.length > 0 }).data?.items ?? [];
  const products = useQuery({ ...productsQuery(api), enabled: given.length > 0 }).data?.items ?? [];
  if (given.length === 0) return null;
  const told = ([name, value]: [string, unknown]): [string, string] => {
    if (name === 'topic') {
      const areas = products.find((product) => product.code === ticket.product)?.areas ?? [];
      const area = areas.find((one) => one.code === value);
      return [t('new.area'), area ? area.name[language] : String(value)];
    }
    const question = questions.find((one) => one.code === name);
    const option = question?.options.find((one) => one.value === value);
    const words =
      typeof value === 'boolean'
        ? t(value ? 'app.yes' : 'app.no')
        : (option?.name[language] ?? String(value));
    return [question?.label[language] ?? name, words];
  };
  return (
    <dl className="sp-facts">
      {given.map(told).map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
