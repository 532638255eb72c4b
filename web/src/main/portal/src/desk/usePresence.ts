import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { content, type Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { TICKETS } from '../ticket/queries';

/** The server forgets who has not said for fifty seconds that they are still there. */
const AGAIN = 20_000;

/** Says that this page has the ticket open, and answers who else has. */
export function usePresence(reference: string, isWriting: boolean): Schemas['Presence'][] {
  const api = useApi();
  const [tab] = useState(() => crypto.randomUUID());
  const params = { path: { reference, tab } };
  const activity = isWriting ? 'writing' : 'looking';
  const others = useQuery({
    queryKey: [...TICKETS, reference, 'presence', activity],
    queryFn: ({ signal }) =>
      content(api.PUT('/api/v1/tickets/{reference}/presence/{tab}', { params, body: { activity }, signal })),
    refetchInterval: AGAIN,
    gcTime: 0,
  });
  useEffect(() => {
    const leave = () => {
      void api.DELETE('/api/v1/tickets/{reference}/presence/{tab}', {
        params: { path: { reference, tab } },
        keepalive: true,
      });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, reference, tab]);
  return others.data?.items ?? [];
}
