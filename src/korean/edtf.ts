import { addMonths, type Day, earlier, firstDayOf, lastDayOf, later, type Month, monthOf } from './calendar.ts';

/** EDTF values (Extended Date/Time Format): `2025-12-08`, `2025-12`, `2025`, `2026/2030`, `2025-11/..`. */

/** First and last day of a stretch of time; inclusive. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** The days that stand for an open side, so that bounds can be compared as strings. */
export const EARLIEST: Day = '0001-01-01';
export const LATEST: Day = '9999-12-31';

/** The days that a value covers; null for a value with unknown digits, a duration or a time. */
export function boundsOf(value: string): Bounds | null {
  const [from = '', to = from] = value.replace(/[~?%]/g, '').split('/');
  const first = from === '..' || from === '' ? EARLIEST : edgeOf(from, 'first');
  const last = to === '..' || to === '' ? LATEST : edgeOf(to, 'last');
  return first && last && first <= last ? { first, last } : null;
}

function edgeOf(part: string, side: 'first' | 'last'): Day | null {
  if (/^\d{4}$/.test(part)) return side === 'first' ? `${part}-01-01` : `${part}-12-31`;
  if (/^\d{4}-\d\d$/.test(part)) return side === 'first' ? firstDayOf(part) : lastDayOf(part);
  return /^\d{4}-\d\d-\d\d(T|$)/.test(part) ? part.slice(0, 10) : null;
}

/** The shortest value that covers exactly these days: a day, a month, a year, else an interval. */
export function edtfOf({ first, last }: Bounds): string {
  if (first === last) return first;
  const start = first.slice(0, 7);
  const end = last.slice(0, 7);
  const whole = first === firstDayOf(start) && last !== LATEST && last === lastDayOf(end);
  if (whole && start === end) return start;
  if (whole && start.endsWith('-01') && end === `${start.slice(0, 4)}-12`) return start.slice(0, 4);
  return `${first === EARLIEST ? '..' : first}/${last === LATEST ? '..' : last}`;
}

/** The days in both; null where there are none. */
export function intersect(a: Bounds, b: Bounds): Bounds | null {
  const first = later(a.first, b.first);
  const last = earlier(a.last, b.last);
  return first <= last ? { first, last } : null;
}

/** `2025-04/2025-06` for the second quarter. */
export const quarterOf = (year: number, quarter: number): string => months(monthOf(year, quarter * 3 - 2), 3);

/** `2025-07/2025-12` for 하반기. */
export const halfOf = (year: number, half: number): string => months(monthOf(year, half * 6 - 5), 6);

const months = (first: Month, count: number): string => `${first}/${addMonths(first, count - 1)}`;

/** The parts of a month that Korean names: 초·초순 1–10, 중순 11–20, 말·하순 21–end. */
export type MonthPart = 'early' | 'middle' | 'late';

export function monthPartOf(month: Month, part: MonthPart): string {
  if (part === 'early') return `${month}-01/${month}-10`;
  return part === 'middle' ? `${month}-11/${month}-20` : `${month}-21/${lastDayOf(month)}`;
}

/** One value from the first day of `from` to the last of `to`: parts of intervals are joined at their outer ends. */
export const rangeOf = (from: string, to: string): string => `${from.split('/')[0]}/${to.split('/').at(-1)}`;
