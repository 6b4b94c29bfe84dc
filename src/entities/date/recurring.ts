import type { DatePoint } from '../../model/reading/date.ts';
import { type Found, found } from './found.ts';
import { freeBefore } from './point.ts';
import { rangeAt } from './range.ts';
import { matchAt, skipSpace, startsNumber } from './text.ts';
import type { TimeWords } from './words.ts';

const EVERY =
  /(?<unit>매년도?|해마다|매해|격년|매월|매달|달마다|다달이|매주말?|주말마다|격주|매일|매 ?분기|분기마다|매 ?학기)/y;
const WEEKDAYS =
  / ?(?:마다 ?)?[월화수목금토일](?:(?:·|, ?| )[월화수목금토일])*(?:요일)?(?![가-힣])|(?: ?[월화수목금토일]요일)+/y;
// 1일·6일: the days of a market that is held every five days
const MARKET_DAYS = /(?<first>\d{1,2})일? ?[·.,] ?(?<second>\d{1,2})일(?=\)|마다|장)/y;

/** What happens again and again: `매년`, `매월 5일`, `매주 토요일`, `매년 12월부터 이듬해 3월까지`. */
export function recurringAt(text: string, at: number, words: TimeWords): Found | undefined {
  return every(text, at, words) ?? marketDays(text, at);
}

function every(text: string, at: number, words: TimeWords): Found | undefined {
  const match = freeBefore(text, at) ? matchAt(EVERY, text, at) : null;
  if (!match) return undefined;
  const unit = match.groups!.unit!;
  const end = at + match[0].length;
  if (/^매주/.test(unit)) {
    const days = matchAt(WEEKDAYS, text, end);
    return set(at, days ? end + days[0].length : end, null);
  }
  const yearly = /^(매년|해마다|매해|격년)/.test(unit);
  const monthly = /^(매월|매달|달마다|다달이)/.test(unit);
  const next = yearly || monthly ? rangeAt(text, skipSpace(text, end), words) : undefined;
  if (!next || next.start > end + 1 || !next.reading.from) return set(at, end, null);
  const { from, to } = next.reading;
  const fits = yearly
    ? from.month !== undefined || from.yearPart !== undefined
    : from.day !== undefined || from.monthPart !== undefined;
  if (!fits || from.year !== undefined || typeof from.month === 'object') return set(at, end, null);
  return set(at, next.end, to || unit === '격년' ? null : openValue(from));
}

/** `XXXX-03`, `XXXX-05-18`, `XXXX-XX-05`. */
function openValue({ month, day, monthPart, yearPart }: DatePoint): string | null {
  if (monthPart || yearPart || typeof day === 'object') return null;
  const two = (part: unknown): string => (typeof part === 'number' ? String(part).padStart(2, '0') : 'XX');
  return day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
}

function marketDays(text: string, at: number): Found | undefined {
  const match = startsNumber(text, at) ? matchAt(MARKET_DAYS, text, at) : null;
  if (!match || Number(match.groups!.second) !== Number(match.groups!.first) + 5) return undefined;
  return set(at, at + match[0].length, null);
}

const set = (at: number, end: number, value: string | null): Found =>
  found(at, end, 'date/recurring', { type: 'set', value });
