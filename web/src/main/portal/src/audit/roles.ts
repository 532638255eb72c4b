import type { Me } from '../platform/api/client';

const STORIES = ['auditor', 'admin', 'process-owner', 'supervisor'];
const LEDGER = ['auditor', 'admin'];

const hasOne = (me: Pick<Me, 'roles'>, of: string[]): boolean => me.roles.some((role) => of.includes(role));

/** Whether somebody reads the stories of tickets. */
export function readsStories(me: Pick<Me, 'roles'>): boolean {
  return hasOne(me, STORIES);
}

/** Whether somebody verifies the ledger and takes evidence from it. */
export function auditsLedger(me: Pick<Me, 'roles'>): boolean {
  return hasOne(me, LEDGER);
}

/** Whether somebody takes event logs away. */
export function takesLogs(me: Pick<Me, 'roles'>): boolean {
  return hasOne(me, ['auditor', 'admin', 'process-owner']);
}

/** Whether somebody decides what becomes of a person's data. */
export function decidesOnData(me: Pick<Me, 'roles'>): boolean {
  return hasOne(me, ['admin']);
}

/** Whether somebody keeps tickets as test cases of processes. */
export function recordsTests(me: Pick<Me, 'roles'>): boolean {
  return hasOne(me, ['process-owner']);
}
