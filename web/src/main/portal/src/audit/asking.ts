const DAYS = 90;
const DAY = 86_400_000;

/** A moment as a field for a local date and time shows it. */
export function asField(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What the fields of a question begin with: the last three months, this moment. */
export function usual(parameter: string, now: Date): string {
  return parameter === 'from' ? asField(new Date(now.getTime() - DAYS * DAY)) : '';
}

const MOMENTS = ['from', 'to', 'at'];

/** Whether a parameter is a moment. */
export function isMoment(parameter: string): boolean {
  return MOMENTS.includes(parameter);
}

/** What was filled in as the API reads it; empty fields are left out. */
export function asked(fields: Record<string, string>): Record<string, string> {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(
    given.map(([name, value]) => [name, isMoment(name) ? new Date(value).toISOString() : value.trim()]),
  );
}
