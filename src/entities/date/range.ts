import { fullYear } from '../../korean/calendar.ts';
import type { DatePoint, YearPart } from '../../model/reading/date.ts';
import { type Found, found, pointFound } from './found.ts';
import { type Draft, inRange, type ParsedPoint, pointAt } from './point.ts';
import { matchAt, skipSpace, startsNumber } from './text.ts';
import type { TimeWords } from './words.ts';

const TILDE = / ?~ ?/y;
const DASH = / ?- ?(?=(?:19|20)\d\d ?년|\d{1,2} ?월|\d{1,2} ?일)/y;
const SINCE = / ?부터,? ?/y;
const FROM_IN = / ?에서 /y;
// `까지` at once or behind a word or two: 12월 2일 의결 마감일까지
const UNTIL = / ?까지/y;
// the part of the day behind either day: 9일(화) 밤부터 10일(수) 오전까지
const DAY_PART = / ?(?:늦은 |이른 )?(?:새벽|아침|오전|한낮|낮|정오|오후|저녁|밤|자정)(?=부터| ?~|까지|[ ,.)]|$)/y;
const BETWEEN = / ?(?:사이|중|,|$)/y;
const UNTIL_LATER = /(?: [가-힣]{1,6}){1,2}까지/y;
// the short last day of a range: 17.(금) · 17(금) · 16. · 17
const SHORT_DAY = /(?<day>\d{1,2})(?!\d|\.\d|,\d)(?: ?일|\.)?(?: ?\((?<weekday>[월화수목금토일])\))?/y;
// the last day of a range with its month and no dot behind it: 5.8
const SHORT_MONTH_DAY = /(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?!\d)\.?(?: ?\((?<weekday>[월화수목금토일])\))?/y;
const SHORT_YEAR = /(?<year>\d\d) ?년/y;
// 9·10월 · 11·12일 · 7, 8월
const NEIGHBOURS = /(?<first>\d{1,2})(?:·|, ?)(?<second>\d{1,2}) ?(?<unit>월|일)(?=까지|부터|에|$|[ ,.)(])/y;

/** A date, or a range of dates as one: `12월 3~14일`, `내년부터 2033년까지`, `’26~’30년`, `25.11.~`. */
export function rangeAt(text: string, at: number, words: TimeWords): Found | undefined {
  const first = pointAt(text, at, words);
  if (!first) return neighbours(text, at);
  if (first.pending !== undefined) return joined(text, at, first, first.end, words);
  const tilde = matchAt(TILDE, text, first.end) ?? matchAt(DASH, text, first.end);
  if (tilde) {
    const range = joined(text, at, first, first.end, words) ?? open(text, at, first, first.end + tilde[0].length);
    if (range) return range;
  }
  const since = matchAt(SINCE, text, first.end) ?? matchAt(FROM_IN, text, first.end);
  if (since) {
    const range = until(text, at, first, first.end + since[0].length, words);
    if (range) return range;
  }
  const parts = betweenParts(text, at, first, words);
  if (parts) return parts;
  const rest = text.slice(first.end, first.end + 3);
  const role = /^ ?부터/.test(rest) ? 'from' : /^ ?까지/.test(rest) ? 'until' : null;
  return pointFound(at, first.end, ruleOf(first.point), first.point, { role, approx: first.approx });
}

function joined(text: string, at: number, first: ParsedPoint, end: number, words: TimeWords): Found | undefined {
  const mark = matchAt(TILDE, text, end) ?? matchAt(DASH, text, end);
  if (!mark) return undefined;
  const start = end + mark[0].length;
  const last = lastOf(text, start, first, words);
  if (!last || last.pending !== undefined) return undefined;
  const from = first.pending === undefined ? first.point : filled(first.point, first.pending, last.point);
  if (!from || !isRange(from, last.point)) return undefined;
  return found(at, last.end, 'date/range', { from, to: last.point, approx: first.approx || last.approx });
}

function lastOf(text: string, at: number, first: ParsedPoint, words: TimeWords): ParsedPoint | undefined {
  if ((first.pending ?? 0) >= 1900) {
    const short = matchAt(SHORT_YEAR, text, at);
    if (short)
      return { point: { year: fullYear(Number(short.groups!.year)) }, end: at + short[0].length, approx: false };
  }
  const last = pointAt(text, at, words) ?? shortYear(text, at, first);
  if (last) return last;
  if (typeof first.point.day !== 'number') return undefined;
  for (const pattern of [SHORT_MONTH_DAY, SHORT_DAY]) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const { month, day, weekday } = match.groups!;
    if (!inRange(day, 31) || (month !== undefined && !inRange(month, 12))) continue;
    const point: Draft = { day: Number(day) };
    if (month !== undefined) point.month = Number(month);
    if (weekday !== undefined) point.weekday = weekday;
    return { point, end: at + match[0].length, approx: false };
  }
  return undefined;
}

/** `’20~’24`: the last year, which has no word behind it. */
function shortYear(text: string, at: number, { point }: ParsedPoint): ParsedPoint | undefined {
  const match =
    point.year !== undefined && point.month === undefined ? matchAt(/' ?(?<year>\d\d)(?!\d)/y, text, at) : null;
  return match
    ? { point: { year: fullYear(Number(match.groups!.year)) }, end: at + match[0].length, approx: false }
    : undefined;
}

/** The first of a range with the unit that the last one names: 28~29일, 3월 28~4월 2일, 1~3분기. */
function filled(point: DatePoint, number: number, last: DatePoint): DatePoint | undefined {
  const day = number >= 1 && number <= 31 ? { ...point, day: number } : undefined;
  if (point.month !== undefined) return day;
  if (typeof last.year === 'number' && point.year === undefined) {
    if (last.month !== undefined) return undefined;
    if (number >= 1900) return { ...point, year: number };
    return undefined;
  }
  if (typeof last.month === 'number') {
    if (number <= 12 && last.day === undefined) return { ...point, month: number };
    return last.day === undefined ? undefined : day;
  }
  if (last.yearPart?.startsWith('Q'))
    return number >= 1 && number <= 4 ? { ...point, yearPart: `Q${number}` as YearPart } : undefined;
  return typeof last.day === 'number' ? day : undefined;
}

/** The last is not before the first where both name the same unit and nothing above it. */
function isRange(from: DatePoint, to: DatePoint): boolean {
  if (typeof from.year === 'number' && typeof to.year === 'number' && to.month === undefined)
    return from.year <= to.year;
  if (typeof from.day === 'number' && typeof to.day === 'number' && to.month === undefined && to.year === undefined)
    return from.day < to.day;
  if (from.day === undefined && typeof from.month === 'number' && typeof to.month === 'number' && to.year === undefined)
    return from.month !== to.month;
  return true;
}

/** `25.11.~`, `2025. 12. 15. ~`: nothing behind the sign. */
function open(text: string, at: number, first: ParsedPoint, end: number): Found | undefined {
  const { year, month, day } = first.point;
  const isWritten = typeof year === 'number' || (typeof month === 'number' && typeof day === 'number');
  if (!isWritten || !/^[ )\],]|^$|^\n/.test(text.slice(end, end + 1))) return undefined;
  const stop = text[end - 1] === ' ' ? end - 1 : end;
  return found(at, stop, 'date/open-range', { from: first.point, open: true, role: 'from', approx: first.approx });
}

function until(text: string, at: number, first: ParsedPoint, start: number, words: TimeWords): Found | undefined {
  const inside = text.startsWith('에서', skipSpace(text, first.end));
  const last = pointAt(text, start, words);
  if (!last || last.pending !== undefined) return undefined;
  const end = matchAt(UNTIL, text, last.end) ?? (inside ? null : matchAt(UNTIL_LATER, text, last.end));
  if (!end) return undefined;
  return found(at, last.end + end[0].length, 'date/range', {
    from: first.point,
    to: last.point,
    approx: first.approx || last.approx,
  });
}

/** `9일 밤부터 10일 새벽까지`, `오늘 밤~내일 아침`: the days, whatever part of them. */
function betweenParts(text: string, at: number, first: ParsedPoint, words: TimeWords): Found | undefined {
  const part = first.point.day !== undefined && !first.point.time ? matchAt(DAY_PART, text, first.end) : null;
  if (!part) return undefined;
  const stop = first.end + part[0].length;
  const mark = matchAt(SINCE, text, stop) ?? matchAt(TILDE, text, stop);
  if (!mark) return undefined;
  const last = pointAt(text, stop + mark[0].length, words);
  if (!last || last.pending !== undefined || last.point.day === undefined || last.point.time) return undefined;
  // 다음날 leans on the first day: two dates
  if (typeof last.point.day === 'object' && last.point.day.by === 'antecedent') return undefined;
  const tail = matchAt(DAY_PART, text, last.end);
  const end = last.end + (tail?.[0].length ?? 0);
  const until = matchAt(UNTIL, text, end);
  if (!until && !(tail && matchAt(BETWEEN, text, end))) return undefined;
  if (!isRange(first.point, last.point)) return undefined;
  return found(at, end + (until?.[0].length ?? 0), 'date/range', { from: first.point, to: last.point });
}

function neighbours(text: string, at: number): Found | undefined {
  if (!startsNumber(text, at)) return undefined;
  const match = matchAt(NEIGHBOURS, text, at);
  if (!match) return undefined;
  const { first, second, unit } = match.groups!;
  const last = unit === '월' ? 12 : 31;
  if (!inRange(first, last) || !inRange(second, last) || Number(second) !== Number(first) + 1) return undefined;
  const of = (digits: string): DatePoint => (unit === '월' ? { month: Number(digits) } : { day: Number(digits) });
  return found(at, at + match[0].length, 'date/range', { from: of(first!), to: of(second!) });
}

/** What kind of words fix the date. */
function ruleOf({ year, month, day, week, yearPart, monthPart, samePeriod, direction }: DatePoint): string {
  if (samePeriod !== undefined) return 'date/same-period';
  if (week !== undefined) return 'date/week';
  const isWord = [year, month, day].some((part) => typeof part === 'object');
  if (isWord) return typeof day === 'object' ? 'date/relative-day' : 'date/relative';
  if (day !== undefined)
    return year !== undefined ? 'date/full' : month !== undefined ? 'date/month-day' : 'date/bare-day';
  if (monthPart) return 'date/month-part';
  if (yearPart) return 'date/year-part';
  if (month !== undefined) return year !== undefined ? 'date/year-month' : 'date/bare-month';
  return year !== undefined ? 'date/year' : direction ? 'date/weekday' : 'date/other';
}
