import { Button, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { Failure, Loading } from '../platform/ui/States';
import { LooseFiles } from '../ticket/LooseFiles';
import { MessageCard } from '../ticket/MessageCard';
import { deliveriesQuery, messagesQuery, trailQuery } from '../ticket/queries';
import { type Detail, thread } from '../ticket/thread';
import { useEventName } from '../ticket/useEventName';
import { MessageMenu } from './MessageMenu';

export interface Place {
  process: string;
  version: number;
  element: string;
}

const DETAILS: Detail[] = ['words', 'events', 'all'];

/** All that was said and done, in one thread. */
export function Thread({
  reference,
  maySplit,
  onPlace,
}: {
  reference: string;
  /** Whether what a requester wrote can become a ticket of its own. */
  maySplit: boolean;
  onPlace: (place: Place) => void;
}) {
  const { t } = useWords();
  const api = useApi();
  const [detail, setDetail] = useState<Detail>('words');
  const messages = useQuery(messagesQuery(api, reference));
  const deliveries = useQuery({ ...deliveriesQuery(api, reference), enabled: detail !== 'words' });
  const trail = useQuery({ ...trailQuery(api, reference), enabled: detail !== 'words' });
  if (messages.isPending) return <Loading />;
  if (messages.error) return <Failure error={messages.error} again={() => void messages.refetch()} />;
  const items = thread(messages.data, deliveries.data?.items ?? [], trail.data ?? [], detail);
  return (
    <section className="sp-thread" aria-label={t('conversation.title')}>
      <div className="sp-thread__filter">
        <ToggleGroup isCompact aria-label={t('thread.filter')}>
          {DETAILS.map((one) => (
            <ToggleGroupItem
              key={one}
              text={t(`thread.${one}`)}
              isSelected={detail === one}
              onChange={() => setDetail(one)}
            />
          ))}
        </ToggleGroup>
      </div>
      <ol className="sp-thread__items">
        {items.map((item) => (
          <li key={item.id}>
            {item.kind === 'message' ? (
              <MessageCard
                reference={reference}
                message={item.message}
                menu={
                  maySplit && item.message.authorType === 'requester' ? (
                    <MessageMenu reference={reference} message={item.message} />
                  ) : null
                }
              />
            ) : item.kind === 'delivery' ? (
              <Line at={item.at} who={item.delivery.recipient}>
                {t('thread.mail', { subject: item.delivery.subject, state: item.delivery.state })}
              </Line>
            ) : (
              <EntryLine entry={item.entry} onPlace={onPlace} />
            )}
          </li>
        ))}
      </ol>
      <LooseFiles reference={reference} />
    </section>
  );
}

function Line({ at, who, children }: { at: string; who: string; children: React.ReactNode }) {
  const { language } = useWords();
  return (
    <p className="sp-event">
      <time dateTime={at}>{moment(at, language)}</time>
      <span>{children}</span>
      <span className="sp-quiet">{who}</span>
    </p>
  );
}

function EntryLine({ entry, onPlace }: { entry: Schemas['TrailEntry']; onPlace: (place: Place) => void }) {
  const what = useEventName()(entry);
  const { t } = useWords();
  const { process } = entry;
  const element = process?.element;
  return (
    <Line at={entry.at} who={entry.actor.name}>
      {process && element ? (
        <Button
          variant="link"
          isInline
          size="sm"
          aria-label={t('thread.place', { what })}
          onClick={() => onPlace({ process: process.key, version: process.version, element })}
        >
          {what}
        </Button>
      ) : (
        what
      )}
    </Line>
  );
}
