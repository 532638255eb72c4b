import { useWords } from '../i18n/i18n';
import { keep, wholeList } from '../files';
import { Download } from './Download';

/** How a page of a list is asked for as CSV. */
export const AS_CSV = { headers: { Accept: 'text/csv' }, parseAs: 'blob' } as const;

/** A button by which a whole list is taken away as CSV. */
export function ListDownload({
  name,
  page,
}: {
  /** Of the file, without its ending. */
  name: string;
  page: Parameters<typeof wholeList>[0];
}) {
  const { t } = useWords();
  return <Download name={t('list.csv')} take={async () => keep(await wholeList(page), `${name}.csv`)} />;
}
