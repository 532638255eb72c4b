import { Button } from '@patternfly/react-core';
import PaperclipIcon from '@patternfly/react-icons/dist/esm/icons/paperclip-icon';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { readable } from './files';
import { download } from './uploading';

/** A file of a ticket, to be fetched. */
export function FileButton({ reference, file }: { reference: string; file: Schemas['AttachmentView'] }) {
  const { t, language } = useWords();
  const api = useApi();
  return (
    <Button
      variant="link"
      size="sm"
      isInline
      icon={<PaperclipIcon />}
      aria-label={t('files.download', { name: file.fileName })}
      onClick={() => void download(api, reference, file.id, file.fileName)}
    >
      {file.fileName} ({readable(file.size, language)})
    </Button>
  );
}
