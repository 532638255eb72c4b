import { seconds } from '../platform/time';

export const MEASURES = ['waiting', 'passed', 'median', 'p90', 'failed'] as const;
export type Measure = (typeof MEASURES)[number];

/** What is known of one element. */
export interface Figures {
  waiting: number;
  failed: number;
  passed: number;
  median: string | null;
  p90: string | null;
}

export const NOTHING: Figures = { waiting: 0, failed: 0, passed: 0, median: null, p90: null };
const WARMEST = 4;

/** How much of what is measured an element has. */
export function amount(figures: Figures, measure: Measure): number {
  const value = figures[measure];
  if (typeof value === 'number') return value;
  return value === null ? 0 : seconds(value);
}

/** From 0, nothing, to 4, the most of all; by orders of magnitude, as both counts and times spread widely. */
export function warmth(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil((WARMEST * Math.log1p(value)) / Math.log1p(most)));
}

export const PERIODS = [7, 30, 90, 365] as const;
const DAY = 86_400_000;

/** The period of so many days that ends with today, as the API wants it. */
export function lastDays(days: number, now: number): { from: string; to: string } {
  const end = now + DAY;
  return { from: day(end - days * DAY), to: day(end) };
}

/** A day on the wall of whoever looks. */
export function day(at: number): string {
  const local = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}
