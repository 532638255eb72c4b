import { useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import type { Draft } from './draftQueries';
import { processesQuery } from './queries';

/** What drafts are called: as the file in force is, in the reader's language, unless somebody chose another name. */
export function useDraftNames(): (draft: Pick<Draft, 'key' | 'name'>) => string {
  const { language } = useWords();
  const processes = useQuery(processesQuery(useApi())).data?.items ?? [];
  return ({ key, name }) => {
    const label = processes.find((one) => one.key === key)?.label;
    return label !== undefined && Object.values(label).includes(name) ? label[language] : name;
  };
}
