import type { Me } from '../platform/api/client';

const READERS = ['process-owner', 'supervisor', 'auditor', 'admin'];

/** Whether somebody may look into the studio. */
export function isInStudio(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some((role) => READERS.includes(role));
}

/** Whether somebody may propose changes and decide on those of others. */
export function isOwner(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('process-owner');
}

/** Whether somebody may read what came of replays. */
export function mayReadReplays(me: Pick<Me, 'roles'>): boolean {
  return ['process-owner', 'auditor', 'admin'].some((role) => me.roles.includes(role));
}

/** Whether somebody may see which bundles were uploaded and whose keys are trusted. */
export const mayReadBundles = mayReadReplays;

/** Whether somebody says which keys are trusted. */
export function mayTrust(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('admin');
}

/** Whether somebody may take everything that is in force away as a bundle. */
export function mayExport(me: Pick<Me, 'roles'>): boolean {
  return isOwner(me) || mayTrust(me);
}
