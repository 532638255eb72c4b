import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Api, Me } from './client';
import type { Connection } from './connection';

export interface Desk {
  api: Api;
  me: Me;
  connection: Connection;
}

export const DeskContext = createContext<Desk | null>(null);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside of a signed-in page');
  return desk;
}

export function useApi(): Api {
  return useDesk().api;
}

export function useMe(): Me {
  return useDesk().me;
}

export function useIsServerAway(): boolean {
  const { connection } = useDesk();
  return useSyncExternalStore(connection.subscribe, connection.isAway);
}
