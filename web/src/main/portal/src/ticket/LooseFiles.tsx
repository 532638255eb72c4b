import { useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { FileButton } from './FileButton';
import { attachmentsQuery } from './queries';

/** Files that wait for words to go with: whoever has sent them by the API may never send any. */
export function LooseFiles({ reference }: { reference: string }) {
  const { t } = useWords();
  const found = useQuery(attachmentsQuery(useApi(), reference)).data?.items ?? [];
  const loose = found.filter((file) => file.messageId === null);
  if (loose.length === 0) return null;
  return (
    <section className="sp-loose sp-enclosed" aria-label={t('files.loose')}>
      <h3 className="sp-quiet sp-small">{t('files.loose')}</h3>
      {loose.map((file) => (
        <FileButton key={file.id} reference={reference} file={file} />
      ))}
    </section>
  );
}
