import type { Schemas } from '../platform/api/client';
import { en } from '../platform/i18n/en';
import { useWords } from '../platform/i18n/i18n';

/** What an entry of the trail is called; a kind without a word of its own shows its code. */
export function useEventName(): (entry: Schemas['TrailEntry']) => string {
  const { t, language } = useWords();
  return (entry) => {
    const { process } = entry;
    const data = entry.data as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const key = `event.${entry.kind}`;
    if (!(key in en)) return entry.kind;
    return t(key as 'event.activity.started', {
      name:
        process?.elementLabel?.[language] ??
        process?.elementName ??
        process?.element ??
        process?.label?.[language] ??
        process?.key ??
        text(data['decision']),
      action: text(data['action']),
    });
  };
}
