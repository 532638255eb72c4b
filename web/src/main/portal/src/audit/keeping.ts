/** How long something is kept: so many of a unit of ISO 8601, or for ever. */
export interface Keeping {
  count: number;
  unit: Unit;
}

export const units = ['D', 'W', 'M', 'Y', 'ever'] as const;

export type Unit = (typeof units)[number];

/** What the API says: null is for ever. */
export function keepingOf(period: string | null): Keeping {
  const found = /^P(\d+)([DWMY])$/.exec(period ?? '');
  return found ? { count: Number(found[1]), unit: found[2] as Unit } : { count: 1, unit: 'ever' };
}

/** What the API is told. */
export function periodOf({ count, unit }: Keeping): string | null {
  return unit === 'ever' ? null : `P${count}${unit}`;
}

/** Whether it is a period that the API accepts: whole units, at least one, at most four digits. */
export function isPeriod({ count, unit }: Keeping): boolean {
  return unit === 'ever' || (Number.isInteger(count) && count > 0 && count < 10_000);
}
