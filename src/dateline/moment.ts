import { findStamps } from '../korean/stamp.ts';

/** A date as a format states it (ISO 8601, RFC 822, or in Korean) as ISO 8601 in KST; null where it is none. */
export function momentOf(text: string): string | null {
  const stamp = findStamps(text)[0];
  if (stamp?.value && (stamp.time === null || !/[+-]\d\d:?\d\d|GMT|UTC|Z$/.test(text) || /Z|\+09:?00/.test(text)))
    return stamp.value;
  if (!/\d{4}/.test(text) || !/(?:[+-]\d\d:?\d\d|GMT|UTC|Z)\s*$/.test(text)) return stamp?.value ?? null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  return `${new Date(milliseconds + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
