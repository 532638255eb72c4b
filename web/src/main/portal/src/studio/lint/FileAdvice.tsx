import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../platform/i18n/i18n';
import { Loading } from '../../platform/ui/States';
import { elements, parse } from '../model';
import { STUDIO } from '../queries';
import { AdviceList } from './AdviceList';

/** What BPMN lint says of a diagram, before somebody approves it. */
export function FileAdvice({ xml }: { xml: string }) {
  const { t, language } = useWords();
  const found = useQuery({
    queryKey: [...STUDIO, 'lint', xml],
    queryFn: async () => {
      const definitions = await parse(xml);
      const { advise } = await import('./advise');
      return { advice: await advise(definitions), elements: elements(definitions) };
    },
    retry: false,
  });
  return (
    <section aria-label={t('lint.title')}>
      <h2 className="sp-section">{t('lint.title')}</h2>
      {found.error ? (
        <p>{t('desk.where.away')}</p>
      ) : found.data ? (
        <AdviceList
          advice={found.data.advice}
          named={(id) => found.data.elements.find((one) => one.id === id)?.name[language] ?? id}
        />
      ) : (
        <Loading lines={2} />
      )}
    </section>
  );
}
