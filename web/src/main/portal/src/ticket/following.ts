import type { QueryClient } from '@tanstack/react-query';
import type { Live, LiveEvent } from '../platform/live/live';
import { TICKETS } from './queries';

/** Events that come together are answered together. */
const GATHER = 80;

/** Lists and their counts are read anew no more often than this, however busy the desk is. */
const LISTS = 2000;

/** How often a page looks for itself: while nothing is told to it, and to be sure while it is. */
const DEAF = 15_000;
const LISTENING = 120_000;

/** What no list shows. */
const BESIDE_LISTS =
  /^(ticket\.(mail|file|register|presence|progressed|recorded|link|watcher|mentioned)|stream)\b/;

/** Who is at a ticket is no change of it. */
const PRESENCE = 'ticket.presence.changed';

/** Which answers an event makes old. */
export function concerned(event: LiveEvent): {
  everything: boolean;
  lists: boolean;
  ticket: string | undefined;
} {
  return {
    everything: event.type === 'stream.opened',
    lists: event.ticket !== undefined && !BESIDE_LISTS.test(event.type),
    ticket: event.type === PRESENCE ? undefined : event.ticket,
  };
}

/** Makes old what the page has read when the server tells that it has changed. */
export function follow(live: Live, queries: QueryClient): void {
  const tickets = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let listsDue = false;
  let listsResting: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = performance.now();

  const renewLists = () => {
    listsDue = false;
    listsResting = setTimeout(() => {
      listsResting = undefined;
      if (listsDue) renewLists();
    }, LISTS);
    void queries.invalidateQueries({ queryKey: [...TICKETS, 'list'] });
    void queries.invalidateQueries({ queryKey: [...TICKETS, 'views'] });
  };
  const renew = () => {
    gathering = undefined;
    tickets.forEach((ticket) => void queries.invalidateQueries({ queryKey: [...TICKETS, ticket] }));
    tickets.clear();
    if (listsDue && listsResting === undefined) renewLists();
  };
  const renewEverything = () => {
    lookedAt = performance.now();
    void queries.invalidateQueries({ queryKey: TICKETS });
  };
  live.listen((event) => {
    const { everything, lists, ticket } = concerned(event);
    if (event.type === PRESENCE) {
      void queries.invalidateQueries({ queryKey: [...TICKETS, event.ticket, 'presence'] });
    }
    if (everything) renewEverything();
    if (ticket !== undefined) tickets.add(ticket);
    listsDue ||= lists;
    if (tickets.size > 0 || listsDue) gathering ??= setTimeout(renew, GATHER);
  });
  setInterval(() => {
    const patience = live.isOpen() ? LISTENING : DEAF;
    if (!document.hidden && performance.now() - lookedAt >= patience) renewEverything();
  }, DEAF);
}
