import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Api, Me } from './client';
import type { Connection } from './connection';
import type { Drafts } from '../drafts';
import type { Live } from '../live/live';
import type { Settings } from '../settings';

export interface Desk {
  api: Api;
  me: Me;
  connection: Connection;
  live: Live;
  drafts: Drafts;
  settings: Settings;
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

/** What happens, told while it happens. */
export function useLive(): Live {
  return useDesk().live;
}

/** The person's words that are not sent yet. */
export function useDrafts(): Drafts {
  return useDesk().drafts;
}

/** What the server says about itself. */
export function useSettings(): Settings {
  return useDesk().settings;
}

export function useIsServerAway(): boolean {
  const { connection } = useDesk();
  return useSyncExternalStore(connection.subscribe, connection.isAway);
}
