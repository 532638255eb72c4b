import { useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { MessageCard } from './MessageCard';
import { messagesQuery, trailQuery } from './queries';
import { thread } from './thread';
import { useEventName } from './useEventName';

interface SinceThenProps {
  reference: string;
  /** When the state was read on which somebody wanted to act. */
  since: string;
  /** Whether the reader has a right to the trail. */
  withEvents: boolean;
}

/** What has happened to a ticket since then: what was said and what was done, nothing of the engine's steps. */
export function SinceThen({ reference, since, withEvents }: SinceThenProps) {
  const { t, language } = useWords();
  const nameOf = useEventName();
  const api = useApi();
  const messages = useQuery(messagesQuery(api, reference));
  const trail = useQuery({ ...trailQuery(api, reference), enabled: withEvents });
  const items = thread(messages.data ?? [], [], trail.data ?? [], 'events').filter(
    (item) => Date.parse(item.at) > Date.parse(since),
  );
  return (
    <ol className="sp-thread__items sp-since" aria-label={t('stale.since')}>
      {items.map((item) => (
        <li key={item.id}>
          {item.kind === 'message' ? (
            <MessageCard reference={reference} message={item.message} />
          ) : item.kind === 'entry' ? (
            <p className="sp-event">
              <time dateTime={item.at}>{moment(item.at, language)}</time>
              <span>{nameOf(item.entry)}</span>
              <span className="sp-quiet">{item.entry.actor.name}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
