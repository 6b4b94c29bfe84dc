import { foldedView } from '../korean/fold.ts';
import { stampAt } from '../korean/stamp.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Mon, 08 Dec 2025 15:20:00 +0900 · 8 Dec 2025 15:20 KST
const RFC_822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3})[a-z]*[\s-]+(?<year>\d{4})(?:\s+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<zone>[A-Z]{1,4}|[+-]\d\d:?\d\d)?)?/;
// 2025-12-08T15:20:00.000+09:00 · 2025-12-08 15:20:00
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?\s*(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$/;
// 04/13/2026 10:55:00, as korea.kr's interface has it · 20251208 · 20251208152000
const AMERICAN =
  /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})(?:\s+(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?)?$/;
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?$/;

/** Names of zones that feeds use, as offsets. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  KST: '+09:00',
  JST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * A moment as ISO 8601, its own offset kept; one without an offset is Korea's. Reads what feeds, mails and dumps have: RFC 822, ISO 8601,
 * epochs, Korean stamps. Undefined where it is none of them or no day of the calendar.
 */
export function isoMoment(value: unknown): string | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^(?:\d{10}|\d{13})$/.test(value.trim())))
    return ofEpoch(Number(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 80);
  for (const shape of [ISO, RFC_822, AMERICAN, COMPACT]) {
    const parts = shape.exec(text)?.groups;
    if (parts) return ofParts(parts);
  }
  return stampAt(foldedView(text).text, 0)?.value ?? undefined;
}

function ofParts({
  year,
  month,
  day,
  hour,
  minute,
  second,
  zone,
}: Record<string, string | undefined>): string | undefined {
  const number = /^\d+$/.test(month!)
    ? Number(month)
    : MONTHS.findIndex((name) => name.toLowerCase() === month!.toLowerCase()) + 1;
  if (number < 1 || number > 12 || Number(day) < 1) return undefined;
  if (Number(day) > new Date(Date.UTC(Number(year), number, 0)).getUTCDate()) return undefined;
  const date = `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '+09:00';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3).padEnd(2, '0')}`;
  return ZONES[zone] ?? '+09:00';
}

/** Seconds or milliseconds since 1970, of the years in which there are web pages. */
function ofEpoch(value: number): string | undefined {
  const milliseconds = value > 1e11 ? value : value * 1000;
  if (!(milliseconds > 6e11 && milliseconds < 41e11)) return undefined;
  return `${new Date(milliseconds + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
