import { useQueries, useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { type Element, elements, parse } from './model';
import { fileQuery, processesQuery, STUDIO } from './queries';

/** A diagram that is not in force. */
export interface OtherFile {
  key: string;
  xml: string;
}

export interface Places {
  /** The name of a diagram or table. */
  process: (key: string) => string;
  /** The name of an element. */
  element: (key: string, element: string) => string;
  /** The name of what stands as `Process/Element`, with its diagram's. */
  place: (place: string) => string;
  /** The name of an action that one of the diagrams offers. */
  action: (id: string) => string;
}

/** The names of elements in the reader's language; what is not in force is named by its own files where these are given. */
export function usePlaces(keys: string[], others: OtherFile[] = []): Places {
  const { language } = useWords();
  const api = useApi();
  const all = useQuery(processesQuery(api)).data?.items ?? [];
  const diagrams = [...new Set(keys)].flatMap((key) =>
    all.filter((one) => one.key === key && one.type === 'bpmn'),
  );
  const inForce = useQueries({
    queries: diagrams.map(({ key, version }) => ({ ...fileQuery(api, key, String(version)) })),
    combine: (files) =>
      files.flatMap(({ data }, at) =>
        data === undefined ? [] : [{ key: diagrams[at]?.key ?? '', xml: data }],
      ),
  });
  const files = [...inForce, ...others];
  const named = useQuery({
    queryKey: [...STUDIO, 'names', files],
    queryFn: async () => {
      const found = new Map<string, Element>();
      for (const { key, xml } of files)
        for (const one of elements(await parse(xml))) found.set(`${key}/${one.id}`, one);
      return found;
    },
    enabled: files.length > 0,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const process = (key: string) => all.find((one) => one.key === key)?.label[language] ?? key;
  const element = (key: string, id: string) => named.data?.get(`${key}/${id}`)?.name[language] ?? id;
  return {
    process,
    element,
    place: (place) => {
      const [key = '', id = ''] = place.split('/', 2);
      return `${element(key, id)} (${process(key)})`;
    },
    action: (id) =>
      [...(named.data?.values() ?? [])].find((one) => one.facts.get('property:action') === id)?.name[
        language
      ] ?? id,
  };
}

/** The diagrams of places that stand as `Process/Element`. */
export function processesOf(places: (string | null | undefined)[]): string[] {
  return [...new Set(places.flatMap((place) => (place ? [place.split('/', 1)[0] ?? ''] : [])))];
}
