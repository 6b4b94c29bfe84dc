import { fullYear } from '../../korean/calendar.ts';
import type { DatePoint, MonthPart, YearPart } from '../../model/reading/date.ts';
import { clockAt } from './clock.ts';
import { dottedAt } from './dotted.ts';
import { describesDay, endsNoun, isDigit, isHangul, matchAt, skipSpace, startsNumber } from './text.ts';
import { cueAt, followerAt, type TimeWords } from './words.ts';

/** A point in time read off a folded text. */
export interface ParsedPoint {
  readonly point: DatePoint;
  readonly end: number;
  /** A number at its end whose unit only the other end of a range names: the 28 of `28~29일`. */
  readonly pending?: number;
  readonly approx: boolean;
}

export type Draft = { -readonly [K in keyof DatePoint]: DatePoint[K] };

// 2025년 · 2026년도 · 2024학년도 · ’24년 · ’ 24 년 · 26년도 · 24년 11월 · (’05)
const YEAR4 = /(?<year>1[3-9]\d\d|2[01]\d\d) ?(?:년도?(?!대)|학년도|회계연도|연도)/y;
const YEAR2 =
  /' ?(?<year>\d\d) ?(?:년도?(?!대| ?(?:만에|만의|동안|넘|이상|숙원|경력|역사|전통|묵은|지기|째|차 |전(?:에|의|부터|과|보다|,| |$)))|학년도|회계연도)/y;
const YEAR2_BARE =
  /(?<year>\d\d) ?(?:년도|학년도|년(?= ?\d{1,2} ?월| ?[상하]반기| ?[1-4] ?(?:[/·] ?4 ?)?분기| ?(?:말|초)(?:까지|부터|에|쯤| )))/y;
const YEAR_ALONE = /'(?: (?=\d\d ?~))?(?<year>\d\d)(?=\)|~| ~|,|·|→)/y;
const MONTH = /(?<month>\d{1,2}) ?월(?!요일|드컵)/y;
const DAY = /(?<day>\d{1,2}) ?일/y;
const QUARTER = /(?<quarter>[1-4]) ?(?:(?:[/·] ?4 ?)?분기|[Qq](?![A-Za-z]))/y;
const PENDING =
  /(?<number>\d{1,4})(?= ?~ ?'?\d| ?- ?(?:(?<=\d{4} ?- ?)(?:19|20)\d\d ?년|\d{1,2} ?[월일](?![가-힣0-9])))/y;
const WEEKDAY = / ?\(? ?(?<weekday>[월화수목금토일])(?:요일)?\)/y;
const WEEKDAY_WORD = / ?(?<weekday>[월화수목금토일])요일/y;
const REPEATED =
  /\(?: ?(?<number>\d{1,2}) ?(?<unit>[일월])\)|\((?<number2>\d{1,2}) ?(?<unit2>[일월])(?:, ?(?<weekday>[월화수목금토일])(?:요일)?)?\)/y;
// 지난해 같은 날: a year before the day that the text is about
const SAME_DAY = /(?:지난해|작년|전년) ?같은 ?날/y;
const SAME_PERIOD = /(?<which>전년|작년|지난해|전년도) ?(?:동기|동월|동분기|같은 (?:기간|달|분기)|같은기간)/y;
const APPROX = /쯤|께|경(?![가-힣])|무렵| ?전후(?=에|로|$)/y;

// 다음 달 둘째 주 · 12월 2주차; a weekday behind it is another thing
const WEEK = /(?:(?<nth>첫|둘|셋|넷|다섯)째 ?주|(?<number>[1-5]) ?주차)(?! ?[월화수목금토일]요일|[가-힣]*말)/y;
const NTH = '첫둘셋넷다';

/** The date at `at`, with all that belongs to it: `지난 '19년 7월`, `다음 달 6일(금)`, `올해 상반기`, `이날`. */
export function pointAt(text: string, at: number, words: TimeWords): ParsedPoint | undefined {
  return dottedAt(text, at) ?? wordedAt(text, at, words);
}

function wordedAt(text: string, at: number, words: TimeWords): ParsedPoint | undefined {
  const said = saidTwice(text, at, words);
  if (said) return said;
  const same = matchAt(SAME_PERIOD, text, at);
  if (same && freeBefore(text, at)) return { point: { samePeriod: -1 }, end: at + same[0].length, approx: false };
  const sameDay = matchAt(SAME_DAY, text, at);
  if (sameDay && freeBefore(text, at)) {
    const point = { year: { by: 'anchor', offset: -1 }, day: { by: 'antecedent', offset: 0 } } as const;
    return { point, end: at + sameDay[0].length, approx: false };
  }
  const point: Draft = {};
  let end = direction(text, at, at, words, point);
  const first = end;
  end = year(text, end, words, point);
  if (end > first) end = direction(text, skipSpace(text, end), end, words, point);
  const hasYear = point.year !== undefined;
  const next = end > at ? skipSpace(text, end) : end;
  const afterMonth = month(text, next, words, point);
  if (afterMonth > next) {
    end = afterMonth;
    const inner = skipSpace(text, end);
    const pending = pendingAt(text, inner);
    if (pending) return { point, end: pending.end, pending: pending.number, approx: false };
    const afterDay = day(text, inner, words, point, true);
    if (afterDay > inner) return finish(text, afterDay, words, point);
    const week = matchAt(WEEK, text, inner);
    if (week) {
      point.weekOfMonth = week.groups!.number ? Number(week.groups!.number) : NTH.indexOf(week.groups!.nth![0]!) + 1;
      return finish(text, inner + week[0].length, words, point);
    }
    const part = cueAt(words, text, inner, 'month-part');
    if (part && endsNoun(text, part.end)) {
      if (part.row.part === 'last-day') point.day = 99;
      else point.monthPart = part.row.part as MonthPart;
      end = part.end;
    }
    return finish(text, end, words, point);
  }
  const afterPart = yearPart(text, next, words, point, hasYear);
  if (afterPart > next) return finish(text, afterPart, words, point);
  if (hasYear) {
    const pending = /^\d{1,2} ?~ ?\d{1,2} ?(?:월|분기)/.test(text.slice(next, next + 10))
      ? pendingAt(text, next)
      : undefined;
    return pending
      ? { point, end: pending.end, pending: pending.number, approx: false }
      : finish(text, end, words, point);
  }
  const pending = startsNumber(text, next) || end > at ? pendingAt(text, next) : undefined;
  if (pending) return { point, end: pending.end, pending: pending.number, approx: false };
  const afterDay = day(text, next, words, point, false);
  if (afterDay > next) return finish(text, afterDay, words, point);
  const afterWeek = week(text, next, words, point);
  if (afterWeek > next) return finish(text, afterWeek, words, point);
  return undefined;
}

/** `전날인 19일`, `하루 전날인 4월 30일(목)`: a day by two names is one. */
function saidTwice(text: string, at: number, words: TimeWords): ParsedPoint | undefined {
  const cue = cueAt(words, text, at, 'day');
  if (!cue || !text.startsWith('인 ', cue.end) || !freeBefore(text, at)) return undefined;
  const point = pointAt(text, cue.end + 2, words);
  return point && point.pending === undefined && typeof point.point.day === 'number' ? point : undefined;
}

function direction(text: string, at: number, fallback: number, words: TimeWords, point: Draft): number {
  const cue = cueAt(words, text, at, 'direction');
  // 지난 달 is one word for 지난달
  if (cueAt(words, text, at, 'year', 'month', 'week')) return fallback;
  if (!cue || !freeBefore(text, at) || text[cue.end] !== ' ') return fallback;
  point.direction = cue.row.direction!;
  return cue.end + 1;
}

function year(text: string, at: number, words: TimeWords, point: Draft): number {
  const cue = cueAt(words, text, at, 'year');
  if (cue && freeBefore(text, at) && endsCue(text, cue.end)) {
    point.year = { by: cue.row.by!, offset: cue.row.offset! };
    return cue.end;
  }
  if (!isDigit(text.charCodeAt(at)) && text[at] !== "'") return at;
  if (!startsNumber(text, at)) return at;
  const match =
    matchAt(YEAR4, text, at) ??
    matchAt(YEAR2, text, at) ??
    matchAt(YEAR2_BARE, text, at) ??
    matchAt(YEAR_ALONE, text, at);
  if (!match) return at;
  const digits = match.groups!.year!;
  const end = at + match[0].length;
  if (match[0].endsWith('년') && followerAt(words, text, end, '년')?.makes === 'nothing') return at;
  if (digits.length === 4 && isLength(words, text, end)) return at;
  if (digits.length === 4 && isNameOf(text, at, end)) return at;
  point.year = digits.length === 4 ? Number(digits) : fullYear(Number(digits));
  return end;
}

/** A year alone at the head of a name in quotation marks or brackets: '2026년도 업무계획', 「2030년 비전」. */
const isNameOf = (text: string, at: number, end: number): boolean =>
  /['「『《〈]/.test(text[at - 1] ?? '') && !matchAt(/ ?\d{1,2} ?월| ?\d{1,2} ?~|까지|부터/y, text, end);

/** `1500년간`, `2000년 동안`: years that are counted. `2024년 이후` is a date all the same. */
function isLength(words: TimeWords, text: string, end: number): boolean {
  const follower = followerAt(words, text, end, '년');
  return follower?.makes === 'duration' && /^(째|동안|만에|연속|여)/.test(follower.word);
}

function month(text: string, at: number, words: TimeWords, point: Draft): number {
  const cue = cueAt(words, text, at, 'month');
  if (cue && freeBefore(text, at) && endsCue(text, cue.end)) {
    const said = repeated(text, cue.end, '월');
    point.month = said?.number ?? { by: cue.row.by!, offset: cue.row.offset! };
    return said?.end ?? cue.end;
  }
  if (!startsNumber(text, at)) return at;
  const match = matchAt(MONTH, text, at);
  if (!match || !inRange(match.groups!.month, 12)) return at;
  const end = at + match[0].length;
  if (followerAt(words, text, end, '월')?.makes === 'nothing' && point.year === undefined) return at;
  point.month = Number(match.groups!.month);
  return end;
}

/** A day of a month; without its month before it, `7일간` and `3일 만에` are none. */
function day(text: string, at: number, words: TimeWords, point: Draft, afterMonth: boolean): number {
  const cue = afterMonth ? undefined : cueAt(words, text, at, 'day');
  if (cue && freeBefore(text, at) && endsCue(text, cue.end)) {
    const said = repeated(text, cue.end, '일');
    if (said) {
      point.day = said.number;
      if (cue.row.by === 'anchor') point.direction = (cue.row.offset ?? 0) < 0 ? 'past' : 'future';
      else point.day = { by: 'antecedent', offset: cue.row.offset! };
      if (cue.row.offset === 0) delete point.direction;
      return said.end;
    }
    point.day = { by: cue.row.by!, offset: cue.row.offset! };
    return cue.end;
  }
  if (!afterMonth && !startsNumber(text, at)) return at;
  const match = matchAt(DAY, text, at);
  if (!match || !inRange(match.groups!.day, 31)) return at;
  const end = at + match[0].length;
  const number = match.groups!.day!;
  const follower =
    followerAt(words, text, end, '일') ?? (number === '1' ? followerAt(words, text, end, '1일') : undefined);
  if (follower?.word.startsWith('전') && describesDay(text, at)) {
    point.day = Number(number);
    return end;
  }
  if (follower && (!afterMonth || /^(간|째|동안|만에)/.test(follower.word))) return at;
  if (!afterMonth && !endsDay(text, end)) return at;
  point.day = Number(number);
  return end;
}

/** `7일` before a particle, a bracket or a space; not `일반`, `일대`, `일제`. */
const AFTER_DAY =
  /(?![가-힣])|(?:까지|부터|에[는도]?(?![가-힣]{2})|엔|자(?![가-힣])|자로|이면|이다|이고|이며|이 |은 |은,|의 |과 |와 |로 |께|쯤|경|인 |밤|새벽|오전|오후|저녁|이후|이전|현재|기준|(?=[월화수목금토일]요일)|하고|이었|이라|보다|을 |도 |만 )/y;
const endsDay = (text: string, at: number): boolean => matchAt(AFTER_DAY, text, at) !== null;

function yearPart(text: string, at: number, words: TimeWords, point: Draft, hasYear: boolean): number {
  const quarter = startsNumber(text, at) || hasYear ? matchAt(QUARTER, text, at) : null;
  if (quarter) {
    point.yearPart = `Q${quarter.groups!.quarter}` as YearPart;
    return at + quarter[0].length;
  }
  const cue = cueAt(words, text, at, 'year-part');
  if (!cue || (cue.row.after_year && !hasYear) || (!hasYear && !freeBefore(text, at))) return at;
  if (cue.row.word.length === 1 && !endsNoun(text, cue.end)) return at;
  point.yearPart = cue.row.part as YearPart;
  return cue.end;
}

function week(text: string, at: number, words: TimeWords, point: Draft): number {
  const cue = cueAt(words, text, at, 'week');
  if (cue && freeBefore(text, at)) {
    point.week = cue.row.offset!;
    const weekday = matchAt(WEEKDAY_WORD, text, cue.end);
    if (weekday) point.weekday = weekday.groups!.weekday!;
    else if (!endsNoun(text, cue.end)) {
      delete point.week;
      return at;
    }
    return cue.end + (weekday?.[0].length ?? 0);
  }
  if (!point.direction) return at;
  const weekday = matchAt(WEEKDAY_WORD, text, at);
  if (!weekday) return at;
  point.weekday = weekday.groups!.weekday!;
  return at + weekday[0].length;
}

function finish(text: string, at: number, words: TimeWords, point: Draft): ParsedPoint {
  let end = at;
  const weekday = point.day === undefined ? null : (matchAt(WEEKDAY, text, end) ?? matchAt(WEEKDAY_WORD, text, end));
  if (weekday) {
    point.weekday = weekday.groups!.weekday!;
    end += weekday[0].length;
  }
  const approx = matchAt(APPROX, text, end);
  if (approx) end += approx[0].length;
  if (point.day !== undefined && !approx) {
    const clock = clockAt(text, skipSpace(text, end));
    if (clock) {
      point.time = clock.time;
      end = clock.end;
    }
  }
  void words;
  return { point, end, approx: approx !== null };
}

/** The day or month in brackets behind a word for it: `오늘(11일)`, `지난달(9월)`. */
function repeated(text: string, at: number, unit: '일' | '월'): { number: number; end: number } | undefined {
  const match = matchAt(REPEATED, text, at);
  if (!match) return undefined;
  const { number: plain, unit: plainUnit, number2, unit2 } = match.groups!;
  const number = plain ?? number2;
  if ((plainUnit ?? unit2) !== unit || !inRange(number, unit === '일' ? 31 : 12)) return undefined;
  return { number: Number(number), end: at + match[0].length };
}

function pendingAt(text: string, at: number): { number: number; end: number } | undefined {
  const match = matchAt(PENDING, text, at);
  return match ? { number: Number(match.groups!.number), end: at + match[0].length } : undefined;
}

/** A word starts here: no Hangul before it, or the end of a sentence glued to it. */
export const freeBefore = (text: string, at: number): boolean => !isHangul(text.charCodeAt(at - 1));

/** A cue may be followed by a particle, a number or a bracket, not by another syllable of a noun. */
const AFTER_CUE =
  /(?![가-힣])|(?:까지|부터|에서?|에는|에도|엔|의|은|는|이|도|만|과|와|을|를|로|보다|께|쯤|중|말|초|상반기|하반기|연초|연말|대비|비|기준|하반|상반|봄|여름|가을|겨울|이면|이나|인 |인데|이후|밤|새벽|아침|오전|오후|저녁|처럼|처음|가|들어|부로|자로|쪽|같은|동기|예산|(?=[월화수목금토일]요일))/y;
export const endsCue = (text: string, at: number): boolean => matchAt(AFTER_CUE, text, at) !== null;

export const inRange = (digits: string | undefined, last: number): boolean =>
  digits !== undefined && Number(digits) >= 1 && Number(digits) <= last;
