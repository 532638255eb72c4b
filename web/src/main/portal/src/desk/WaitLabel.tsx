import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { useNow } from '../platform/useNow';

/** For whom a ticket waits, and until when. */
export function WaitLabel({ wait }: { wait: Schemas['Wait'] }) {
  const { t, language } = useWords();
  const now = useNow();
  const who = t(`wait.${wait.on}`, { name: wait.name ?? '…' });
  if (wait.until === null) return <span title={who}>{who}</span>;
  const date = moment(wait.until, language);
  const when = Date.parse(wait.until) < now ? t('wait.over', { date }) : t('wait.until', { date });
  return (
    <span title={`${who} · ${when}`}>
      {who} · <time dateTime={wait.until}>{when}</time>
    </span>
  );
}
