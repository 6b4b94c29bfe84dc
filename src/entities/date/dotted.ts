import { daysInMonth, fullYear } from '../../korean/calendar.ts';
import type { DatePoint } from '../../model/reading/date.ts';
import { clockAt } from './clock.ts';
import type { Draft, ParsedPoint } from './point.ts';
import { isHangul, matchAt, skipSpace, startsNumber } from './text.ts';

// 2025. 12. 8. · 2025-12-08 · 2025/12/08
const YEAR_MONTH_DAY =
  /(?<year>(?:19|20)\d\d)(?: ?\. ?(?<month>\d{1,2}) ?\. ?(?<day>\d{1,2})(?!\d|\.\d)(?: ?일|\.)?|-(?<month2>\d{1,2})-(?<day2>\d{1,2})(?![\d-])|\/(?<month3>\d{1,2})\/(?<day3>\d{1,2})(?![\d/]))/y;
// 2025.11. · 2025. 11월 · 2025.11 (before 월, a range or a bracket)
const YEAR_MONTH = /(?<year>(?:19|20)\d\d) ?\. ?(?<month>\d{1,2})(?!\d)(?: ?월|\.(?! ?\d)|(?= ?[~)]))/y;
// ’25. 12. 8.(월) · ’23.5.15. · ´26. 1.12.
const SHORT = /' ?(?<year>\d\d) ?\. ?(?<month>\d{1,2}) ?\. ?(?<day>\d{1,2})(?!\d)(?: ?일|\.)?/y;
// ’25.1월 · ’23.11. · ’24.12
const SHORT_MONTH = /' ?(?<year>\d\d) ?\. ?(?<month>\d{1,2})(?!\d)(?: ?월|\.(?! ?\d))?(?! ?(?:분기|\/ ?4|[Qq]))/y;
// ’25.1분기 · ‘24.2Q · ‘24.2/4 · 2025.1분기
const QUARTER =
  /(?:' ?(?<year>\d\d)|(?<year4>20\d\d)) ?\. ?(?<quarter>[1-4]) ?(?:(?:[/·] ?4 ?)?분기|[Qq](?![A-Za-z])|\/4(?!\d))/y;
// ’26.下 · ’25.상반기
const HALF = /(?:' ?(?<year>\d\d)|(?<year4>20\d\d)) ?\. ?(?<half>上|下|상반기|하반기)(?:반기)?/y;
// 24.12.23 · 25.11.~
const BARE_SHORT = /(?<year>[1-3]\d)\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?:\.(?!\d)|(?= ?[(),~|]| |$))/my;
const BARE_SHORT_MONTH = /(?<year>[1-3]\d)\. ?(?<month>\d{1,2})\.?(?= ?~)/y;
// 4.12.(일) · 3.29일 · 4.13일(월) · 9.30.까지 · 6. 22.(월)
const MONTH_DAY =
  /(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?!\d|\.\d)(?:(?<=\d\d) ?일(?!\d)| ?일(?= ?\([월화수목금토일]\)|까지|부터|자)|\.?(?= ?\([월화수목금토일]\))|\.(?= ?(?:[~),]|까지|부터|에|자|\())|\.?(?= ?~ ?\d{1,2}\.))/y;
// - 11. 18. 홍길동 장관, … · ◈ 5.27. 14:00 시청 · 3.31. 기준: behind a bullet, or before a time or a cut-off day
const LISTED =
  /(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?!\d|\.\d)\.?(?=,? ?\d{1,2}:\d\d| ?(?:기준|현재)(?![가-힣]))|(?<=^|\n ?[-◈◇○□▲▶■●*※] ?|^ ?[-◈◇○□▲▶■●*※] ?)(?<month2>\d{1,2})\. (?<day2>\d{1,2})\.(?= [가-힣])/y;
// 12/3(수)
const SLASHED = /(?<month>\d{1,2})\/(?<day>\d{1,2})(?= ?\([월화수목금토일]\))/y;
// (12.11~17) · (4.8~12): a range of days in brackets or alone, where no unit follows
const IN_RANGE = /(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?= ?~ ?\d{1,2}(?:\)|,| [가-힣(]|일|에[ 는]|까지|$|\n))/y;
// 24(월)~28(금): days without a unit, where both have their weekday
const DAY_WITH_WEEKDAY = /(?<day>\d{1,2}) ?\((?<weekday>[월화수목금토일])\)(?= ?~ ?\d{1,2} ?\([월화수목금토일]\))/y;
// 2021. ~ 2024.
const YEAR_DOT = /(?<year>(?:19|20)\d\d)\.(?= ?~ ?(?:19|20)\d\d\.)|(?<=~ ?)(?<year2>(?:19|20)\d\d)\.(?! ?\d)/y;

const WEEKDAY = / ?\((?<weekday>[월화수목금토일])(?:요일)?\)/y;

/** Dates written in numbers with dots, dashes or slashes. */
export function dottedAt(text: string, at: number): ParsedPoint | undefined {
  if (!startsNumber(text, at)) return undefined;
  const full = matchAt(YEAR_MONTH_DAY, text, at);
  if (full) {
    const { year, month, month2, month3, day, day2, day3 } = full.groups!;
    return dayPoint(text, at, full, Number(year), month ?? month2 ?? month3, day ?? day2 ?? day3);
  }
  for (const pattern of [QUARTER, HALF]) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const { year, year4, quarter, half } = match.groups!;
    const named = year4 ? Number(year4) : fullYear(Number(year));
    const yearPart = quarter ? (`Q${quarter}` as DatePoint['yearPart']) : /上|상/.test(half!) ? 'H1' : 'H2';
    return { point: { year: named, yearPart: yearPart! }, end: at + match[0].length, approx: false };
  }
  const short = matchAt(SHORT, text, at) ?? matchAt(BARE_SHORT, text, at);
  if (short) {
    const { year, month, day } = short.groups!;
    const point = dayPoint(text, at, short, fullYear(Number(year)), month, day);
    if (point) return point;
  }
  const months = matchAt(YEAR_MONTH, text, at) ?? matchAt(SHORT_MONTH, text, at) ?? bareMonth(text, at);
  if (months) {
    const { year, month } = months.groups!;
    if (Number(month) < 1 || Number(month) > 12) return undefined;
    return monthPoint(
      text,
      at + months[0].length,
      year!.length === 4 ? Number(year) : fullYear(Number(year)),
      Number(month),
    );
  }
  const days = matchAt(MONTH_DAY, text, at) ?? matchAt(SLASHED, text, at) ?? inRange(text, at);
  if (days) return dayPoint(text, at, days, undefined, days.groups!.month, days.groups!.day);
  const listed = matchAt(LISTED, text, at);
  if (listed) {
    const { month, month2, day, day2 } = listed.groups!;
    return dayPoint(text, at, listed, undefined, month ?? month2, day ?? day2);
  }
  const bare = matchAt(DAY_WITH_WEEKDAY, text, at);
  if (bare && Number(bare.groups!.day) <= 31)
    return {
      point: { day: Number(bare.groups!.day), weekday: bare.groups!.weekday! },
      end: at + bare[0].length,
      approx: false,
    };
  const alone = matchAt(YEAR_DOT, text, at);
  if (alone)
    return {
      point: { year: Number(alone.groups!.year ?? alone.groups!.year2) },
      end: at + alone[0].length,
      approx: false,
    };
  return undefined;
}

/** `25.11.~`: a month of a year only where the first number is no month. */
function bareMonth(text: string, at: number): RegExpExecArray | null {
  const match = matchAt(BARE_SHORT_MONTH, text, at);
  return match && Number(match.groups!.year) > 12 ? match : null;
}

/** `12.11~17`: days rise, and nothing says that it is a measure. */
function inRange(text: string, at: number): RegExpExecArray | null {
  const match = matchAt(IN_RANGE, text, at);
  return match && !isHangul(text.charCodeAt(at - 1)) ? match : null;
}

function monthPoint(text: string, at: number, year: number, month: number): ParsedPoint {
  const part = matchAt(/ ?(?<part>초순?|중순|하순|말)(?![가-힣])/y, text, at);
  if (!part) return { point: { year, month }, end: at, approx: false };
  const said = part.groups!.part!;
  const monthPart = said.startsWith('초') ? 'early' : said === '중순' ? 'middle' : 'late';
  return { point: { year, month, monthPart }, end: at + part[0].length, approx: false };
}

function dayPoint(
  text: string,
  at: number,
  match: RegExpExecArray,
  year: number | undefined,
  monthDigits: string | undefined,
  dayDigits: string | undefined,
): ParsedPoint | undefined {
  const month = Number(monthDigits);
  const day = Number(dayDigits);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // a day that the month does not have: in a full date it is a slip, else hardly a date
  if (year === undefined && day > daysInMonth(2000, month)) return undefined;
  const point: Draft = year === undefined ? { month, day } : { year, month, day };
  let end = at + match[0].length;
  const weekday = matchAt(WEEKDAY, text, end);
  if (weekday) {
    point.weekday = weekday.groups!.weekday!;
    end += weekday[0].length;
  }
  const clock = clockAt(text, skipSpace(text, end));
  if (clock) {
    point.time = clock.time;
    end = clock.end;
  }
  return { point, end, approx: false };
}
