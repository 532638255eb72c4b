import type { Me } from '../platform/api/client';

const STAFF = ['frontdesk', 'agent', 'specialist', 'product-manager', 'supervisor'];
const READERS = ['auditor', 'admin', 'process-owner'];

/** Whether somebody has a place at the desk: those who work tickets, and those who read all of them. */
export function isAtDesk(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some((role) => STAFF.includes(role) || READERS.includes(role));
}

/** Whether somebody at the desk reads without working. */
export function isReader(me: Pick<Me, 'roles'>): boolean {
  return isAtDesk(me) && !me.roles.some((role) => STAFF.includes(role));
}

/** Whether somebody decides which saved replies a team or all share. */
export function mayShare(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('supervisor') || me.roles.includes('admin');
}
