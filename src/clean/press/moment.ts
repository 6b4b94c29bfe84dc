import type { StampText } from '../../korean/stamp.ts';

/** A moment from which reporting is allowed, as one date of the header gives it. */
export interface Moment {
  /** `2025-09-19` */
  readonly day: string;
  /** ISO 8601, with +09:00 where a time is known. */
  readonly value: string;
  readonly edition: StampText['edition'];
}

/** The moment of a stamp; one without a year takes the year of `near`, a day that the header also gives. */
export function momentOf(stamp: StampText, near: string | null): Moment | undefined {
  if (stamp.value) return { day: stamp.value.slice(0, 10), value: stamp.value, edition: stamp.edition };
  if (!stamp.monthDay || !near) return undefined;
  const day = nearest(stamp.monthDay.slice(2), near);
  return { day, value: stamp.time ? `${day}T${stamp.time}+09:00` : day, edition: stamp.edition };
}

/** The day of a month and day that is within half a year of `near`. */
function nearest(monthDay: string, near: string): string {
  const year = Number(near.slice(0, 4));
  const months = Number(monthDay.slice(0, 2)) - Number(near.slice(5, 7));
  return `${months > 6 ? year - 1 : months < -6 ? year + 1 : year}-${monthDay}`;
}

/**
 * The earliest of the moments. A time that stands alone (`이 자료는 11:15부터 보도할 수 있습니다`) is of the day of distribution where the day
 * of the embargo is that of a morning paper, else of the day of the embargo.
 */
export function earliest(moments: readonly Moment[], clock: string | null, distributed: string | null): string | null {
  let first = moments[0];
  for (const moment of moments) if (first && isBefore(moment, first)) first = moment;
  if (!first || !clock || first.value.includes('T')) return first?.value ?? null;
  const handedOut = distributed?.slice(0, 10);
  if (first.edition === '조간') return handedOut && handedOut < first.day ? `${handedOut}T${clock}+09:00` : first.value;
  return `${first.day}T${clock}+09:00`;
}

/** On one day a moment with a time says more than the day alone. */
const isBefore = (a: Moment, b: Moment): boolean =>
  a.day !== b.day ? a.day < b.day : a.value.includes('T') && (!b.value.includes('T') || a.value < b.value);
