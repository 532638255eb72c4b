import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../platform/api/context';
import { ticketQuery, TICKETS } from './queries';

/** A ticket, asked for again and again; when it has changed, so may have its conversation, actions and all the rest. */
export function useTicket(reference: string) {
  const queries = useQueryClient();
  const found = useQuery(ticketQuery(useApi(), reference));
  const tag = found.data?.tag;
  const seen = useRef(tag);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== tag) {
      void queries.invalidateQueries({
        queryKey: [...TICKETS, reference],
        predicate: (query) => query.queryKey.length > TICKETS.length + 1,
      });
    }
    seen.current = tag;
  }, [queries, reference, tag]);
  return found;
}
