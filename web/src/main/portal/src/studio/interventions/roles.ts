import type { Me } from '../../platform/api/client';

/** Whether somebody may ask for interventions and consent to those of others. */
export function canIntervene(me: Pick<Me, 'roles'>): boolean {
  return me.roles.includes('process-owner') || me.roles.includes('supervisor');
}
