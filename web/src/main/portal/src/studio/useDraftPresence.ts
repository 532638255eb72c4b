import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { content, type Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { presenceKey } from './draftQueries';

/** The server forgets who has not said for fifty seconds that they are still there. */
const AGAIN = 20_000;

/** Says that this window has the draft open, and answers who else has, the same person elsewhere included. */
export function useDraftPresence(id: number, isWriting: boolean): Schemas['Presence'][] {
  const api = useApi();
  const [tab] = useState(() => crypto.randomUUID());
  const activity = isWriting ? 'writing' : 'looking';
  const others = useQuery({
    queryKey: presenceKey(id, activity),
    queryFn: ({ signal }) =>
      content(
        api.PUT('/api/v1/processes/drafts/{id}/presence/{tab}', {
          params: { path: { id, tab } },
          body: { activity },
          signal,
        }),
      ),
    refetchInterval: AGAIN,
    gcTime: 0,
  });
  useEffect(() => {
    const leave = () => {
      void api.DELETE('/api/v1/processes/drafts/{id}/presence/{tab}', {
        params: { path: { id, tab } },
        keepalive: true,
      });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, id, tab]);
  return others.data?.items ?? [];
}
