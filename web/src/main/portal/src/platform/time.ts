/** Seconds of an ISO 8601 duration as the API writes them (PT1H30M, PT-20M, -PT5S); whole days never occur there. */
export function seconds(duration: string): number {
  const found = /^(-?)P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!found) throw new Error(`no duration: ${duration}`);
  const [, sign, days, hours, minutes, rest] = found;
  const sum =
    Number(days ?? 0) * 86400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
  return sign === '-' ? -sum : sum;
}

/** A span in the two largest units that matter: 2d 4h, 3h 05m, 12m. Business days are of whatever length: days are 24 h. */
export function short(span: number): string {
  const minutes = Math.floor(Math.abs(span) / 60);
  const sign = span < 0 && minutes > 0 ? '−' : '';
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${sign}${Math.floor(hours / 24)}d ${hours % 24}h`;
  if (hours >= 1) return `${sign}${hours}h ${String(minutes % 60).padStart(2, '0')}m`;
  return `${sign}${minutes}m`;
}

/** Business time left: what the server counted, and never more than the time on the wall until it is due. */
export function left(remaining: string, due: string | null, now: number): number {
  const counted = seconds(remaining);
  return due === null ? counted : Math.min(counted, (Date.parse(due) - now) / 1000);
}

export function moment(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A day without its time. */
export function day(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}

/** The day of the week with the time, for what is near: Monday 23 November, 10:00. */
export function dayAndTime(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** The time of today, the day of this year, the date of another. */
export function brief(instant: string, language: string, now: number): string {
  const at = new Date(instant);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) {
    return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  }
  if (at.getFullYear() === today.getFullYear()) {
    return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(at);
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'short' }).format(at);
}
