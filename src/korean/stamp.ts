import type { Span } from '../text/span.ts';
import { addDays, dayOf, fullYear, WEEKDAYS } from './calendar.ts';

/** A date as pages stamp it: `2025.08.08 (11:09)`, `2026. 4. 12.(일) 12:00`, `06.27 (목)`, `[17:02]`. */
export interface StampText {
  /** The stamp's own characters. */
  readonly span: Span;
  /** `2025-08-08`, with a time `2025-08-08T11:09+09:00`; null where no year, or no day, is given. */
  readonly value: string | null;
  /** `--06-27` (ISO 8601) for a month and day without a year. */
  readonly monthDay: string | null;
  /** `11:09` or `11:09:20`; also where the stamp is a time alone. */
  readonly time: string | null;
  /** 월 … 일, as written. */
  readonly weekday: string | null;
  readonly edition: '조간' | '석간' | null;
}

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const MONTH_DAY = '(?<month>\\d{1,2}) ?(?:월|[./-]) ?(?<day>\\d{1,2})(?!\\d|[.:]\\d)(?: ?일|\\.)?';

/** The date's own shapes, each with one real example. All on folded text (korean/fold). */
const DATES: readonly RegExp[] = [
  // 2025-12-08 · 2020년03월17일 · 2025. 9. 19. · 2026/01/15
  new RegExp(`${YEAR} ?(?:년|[./-]) ?${MONTH_DAY}`, 'y'),
  // 01.26 / 2026 · 04/12/2026
  new RegExp(`(?<month>\\d{1,2}) ?[./] ?(?<day>\\d{1,2})\\s{0,3}/ ?${YEAR}(?!\\d)`, 'y'),
  // 25.12.08 · '25-12-8 · '26년 1월 5일
  new RegExp(`'?(?<year>\\d\\d) ?(?:년|[./-]) ?${MONTH_DAY}`, 'y'),
  // 06.27 (목) · 12월 8일
  new RegExp(MONTH_DAY, 'y'),
];

// (금) · [목] · 목요일 · (Sun)
const WEEKDAY =
  / ?(?:[([] ?(?:(?<ko>[월화수목금토일])(?:요일)?|(?<en>Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*) ?[)\]]|(?<long>[월화수목금토일])(?:요일|(?= \d|[ ]?$)))/y;

// 낮 12시 · 정오 · (11:09) · [08:41] · 오전 02:16 · 15:20:46 · T06:20:00Z · 20시05분 · 11시 · 2:05 PM
const TIME =
  /(?:T|[ ,|/·]{0,3}[([]? ?)(?:(?<midday>정오)|(?<half>오전|오후|낮|새벽|아침|저녁|밤|AM|PM|am|pm)? ?(?<hour>\d{1,2})(?::(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d{1,9})?)?(?:(?<zulu>Z)|\+09:?00)?| ?시(?!간)(?: ?(?<minuteKo>[0-5]?\d) ?분(?: ?(?<secondKo>[0-5]?\d) ?초)?)?)(?: ?(?<halfAfter>AM|PM|am|pm|오전|오후))?)(?: ?[)\]])?/y;

const EDITION = / ?[(<]? ?(?<edition>조간|석간)/y;

const ENGLISH = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** All stamps of a folded text, in order. A month and day without a year count only with a weekday, a time or in words (`6월 27일`). */
export function findStamps(text: string): StampText[] {
  const found: StampText[] = [];
  for (let i = 0, end = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x27 && code !== 0x5b && code !== 0x28 && !isDigit(code) && code !== 0xc624) continue;
    // within a longer number only where the stamp before ends there: `03:092005년 11월`
    if (i !== end && isDigit(code) && /[\d:][./-]?$/.test(text.slice(Math.max(0, i - 2), i))) continue;
    const stamp = stampAt(text, i);
    if (!stamp) continue;
    found.push(stamp);
    end = stamp.span.end;
    i = end - 1;
  }
  return found;
}

/** The stamp that starts at `at` of a folded text. */
export function stampAt(text: string, at: number): StampText | undefined {
  for (const shape of DATES) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (!match) continue;
    const { year, month, day } = match.groups!;
    const numbered = year === undefined ? 2000 : year.length === 2 ? fullYear(Number(year)) : Number(year);
    const date = dayOf(numbered, Number(month), Number(day));
    if (!date) continue;
    const tail = tailAt(text, shape.lastIndex);
    const bare = year === undefined && !tail.weekday && !tail.clock && !match[0].includes('월');
    if (bare) continue;
    return {
      span: { start: at, end: tail.end },
      value: year === undefined ? null : tail.clock ? momentOf(date, tail.clock) : date,
      monthDay: year === undefined ? `-${date.slice(4)}` : null,
      time: tail.clock?.text ?? null,
      weekday: tail.weekday,
      edition: tail.edition,
    };
  }
  return timeAlone(text, at);
}

interface Clock {
  readonly text: string;
  readonly hour: number;
  readonly utc: boolean;
}

function tailAt(text: string, at: number) {
  let end = at;
  let weekday: string | null = null;
  let clock: Clock | null = null;
  const takeWeekday = (): void => {
    WEEKDAY.lastIndex = end;
    const match = WEEKDAY.exec(text);
    if (!match) return;
    const { ko, long, en } = match.groups!;
    weekday = ko ?? long ?? WEEKDAYS[ENGLISH.indexOf(en!)]!;
    end = WEEKDAY.lastIndex;
  };
  takeWeekday();
  TIME.lastIndex = end;
  const match = TIME.exec(text);
  clock = match && clockOf(match);
  if (clock) end = closed(text, end, TIME.lastIndex);
  if (!weekday) takeWeekday();
  EDITION.lastIndex = end;
  const edition = EDITION.exec(text)?.groups?.edition as StampText['edition'] | undefined;
  if (edition) end = EDITION.lastIndex;
  return { end, weekday, clock, edition: edition ?? null };
}

/** A bracket that the time does not open is not its own to close. */
const closed = (text: string, start: number, end: number): number =>
  /[)\]]/.test(text[end - 1]!) && !/[([]/.test(text.slice(start, end)) ? end - 1 : end;

function timeAlone(text: string, at: number): StampText | undefined {
  if (text[at] !== '[') return undefined;
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  const clock = match && clockOf(match);
  if (!match || !clock || !match[0].endsWith(']')) return undefined;
  const span = { start: at, end: TIME.lastIndex };
  return { span, value: null, monthDay: null, time: clock.text, weekday: null, edition: null };
}

function clockOf(match: RegExpExecArray): Clock | null {
  const { midday, half, halfAfter, hour, minute, minuteKo, second, secondKo, zulu } = match.groups!;
  if (midday) return { text: '12:00', hour: 12, utc: false };
  const hours = hourOf(Number(hour), half ?? halfAfter);
  if (hours === null) return null;
  if (hours > 24 || (hours === 24 && Number(minute ?? minuteKo ?? 0) > 0)) return null;
  const parts = [hours, Number(minute ?? minuteKo ?? 0)];
  if ((second ?? secondKo) !== undefined) parts.push(Number(second ?? secondKo));
  return { text: parts.map((n) => String(n).padStart(2, '0')).join(':'), hour: hours, utc: zulu !== undefined };
}

/** The hour of the day: 오후 2시, 낮 12시, 밤 9시; null where the word and the hour do not go together. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour > 12) return null;
  if (/오후|pm|저녁/i.test(half)) return hour < 12 ? hour + 12 : hour;
  if (/오전|am|새벽|아침/i.test(half)) return hour === 12 ? 0 : hour;
  if (half === '낮') return hour < 6 ? hour + 12 : hour;
  return hour < 6 ? null : hour + 12;
}

function momentOf(day: string, { text, hour, utc }: Clock): string {
  const hours = hour + (utc ? 9 : 0);
  const clock = String(hours % 24).padStart(2, '0') + text.slice(2);
  return `${hours >= 24 ? addDays(day, 1) : day}T${clock}+09:00`;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const PRINTED = /(?<![가-힣])(?:[A-Z]?\d{1,2} ?면|제 ?[\d,]{1,7} ?[호면])(?![가-힣])/;

/** Whether a folded line names a page or an issue beside its date, as the head of a printed page does: `1997년 11월 25일 (화) 12면`, `제4521호`. */
export const isPrintedHead = (line: string): boolean => PRINTED.test(line);
