import { addDays, type Day, dayIn, dayNumber, monthIn, WEEKDAYS, weekdayOf, yearIn } from '../korean/calendar.ts';
import { boundsOf, EARLIEST, LATEST } from '../korean/edtf.ts';
import { bareDay, yearOfDay, yearOfMonth } from '../korean/nearest.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mention, Mentions } from '../model/mention.ts';
import type { DatePoint, DateReading } from '../model/reading/date.ts';
import { type Clue, clueIn } from './clue.ts';
import { daysSince, sinceAt } from './since.ts';

type DateMention = Mention<DateReading>;

/** How far ahead 오는 looks, in months. */
const AHEAD = 7;
/** How many days ago a day with its month was, that is told as news. */
const PAST = 15;
/** How many days away a month and day without a year are, at most. */
const NEAR = 240;

/** What the dates of the text say of the day on which they were written. */
export function dayClues(article: Article, { dates }: Mentions): Clue[] {
  const inText = dates.filter(({ field }) => !field.name.startsWith('captions'));
  const told = toldDay(inText, false);
  return [
    ...(told.length > 0 ? told : accordingTo(article)),
    ...saidDay(article),
    ...inText.flatMap((mention) => [
      ...weekday(mention),
      ...ahead(mention),
      ...fixed(mention),
      ...thisYear(mention),
      ...term(mention),
    ]),
  ];
}

/** The day of the latest thing that the article tells as news: `1일 … 개최`, `4일 밝혔다`, `오늘(11일)`. */
export function toldDay(dates: readonly DateMention[], isStrict = true): Clue[] {
  const told = dates.filter(({ field, reading: { from, to, role, context } }) => {
    if (!from || to || role || field.name !== 'body' || from.direction) return false;
    if (typeof from.day !== 'number' || from.year !== undefined || typeof from.month === 'object' || from.monthPart)
      return false;
    return context.reported || context.reportedLater || (context.tense === 'past' && !context.aside);
  });
  const by = (how: 'reported' | 'reportedLater') => told.filter(({ reading }) => reading.context[how]);
  const reported = by('reported').length > 0 ? by('reported') : by('reportedLater');
  const candidates =
    reported.length > 0
      ? reported
      : told.filter(({ reading }) => reading.context.paragraph <= (told[0]?.reading.context.paragraph ?? 0));
  const bare = candidates.filter(({ reading }) => reading.from?.month === undefined);
  const list = bare.length > 0 ? bare : candidates;
  if (list.length === 0) return [];
  // across the turn of a month the 1st is later than the 30th
  const isIn = (least: number, most: number): boolean =>
    list.some(({ reading: { from } }) => (from!.day as number) >= least && (from!.day as number) <= most);
  const turned = isIn(25, 31) && isIn(1, 5);
  const latest = list.reduce((best, mention) => {
    const age = (m: DateMention): number =>
      (m.reading.from!.day as number) + (turned && (m.reading.from!.day as number) <= 5 ? 31 : 0);
    return age(mention) > age(best) ? mention : best;
  });
  const { day, month } = latest.reading.from!;
  const isThen = (candidate: Day): boolean =>
    dayIn(candidate) === day && (typeof month !== 'number' || monthIn(candidate) === month);
  // with its month a day is often some days past: only a day alone is that of the telling
  const holds = (candidate: Day): boolean => {
    if (typeof month !== 'number' || isStrict) return isThen(candidate);
    for (let k = 0; k <= PAST; k++) if (isThen(addDays(candidate, -k))) return true;
    return false;
  };
  const two = (n: unknown): string => (typeof n === 'number' ? String(n).padStart(2, '0') : 'XX');
  return [
    clueOf(latest, {
      kind: 'day',
      rule: 'dateline/told-day',
      bounds: null,
      holds,
      allows: `XXXX-${two(month)}-${two(day)}`,
      strength: 5,
    }),
  ];
}

// 오늘(6일) · 내일(7일) · 어제(5일)
const SAID = /(?<word>오늘|내일|모레|어제|그제|그저께) ?\((?:지난 |오는 )?(?:\d{1,2}월 ?)?(?<day>[1-3]?\d)일\)/g;
const FROM_TODAY: Readonly<Record<string, number>> = { 오늘: 0, 내일: 1, 모레: 2, 어제: -1, 그제: -2, 그저께: -2 };

/** `오늘(6일)`, `내일(7일)`: a word for a day beside its number. */
function saidDay({ body }: Article): Clue[] {
  return [...body.folded.text.matchAll(SAID)].map((match) => {
    const { word, day } = match.groups!;
    const span = { start: match.index, end: match.index + match[0].length };
    const holds = (today: Day): boolean => dayIn(addDays(today, FROM_TODAY[word!]!)) === Number(day);
    return clueIn(body, span, {
      kind: 'day',
      rule: 'dateline/said-day',
      bounds: null,
      holds,
      allows: 'XXXX',
      strength: 5,
    });
  });
}

// 21일 군에 따르면
const ACCORDING = /(?:^|\s)(?<day>[1-3]?\d)일 (?:[가-힣A-Z·()]{1,14} ){0,2}?[가-힣A-Z·()]{1,14}(?:에|에게) 따르면/m;

/** `21일 군에 따르면`: the day of the telling, where nothing else tells it. */
function accordingTo({ body }: Article): Clue[] {
  const match = ACCORDING.exec(body.folded.text);
  if (!match) return [];
  const day = Number(match.groups!.day);
  const holds = (today: Day): boolean => dayIn(today) === day;
  const end = match.index + match[0].length;
  const span = { start: end - match[0].trimStart().length, end };
  const allows = `XXXX-XX-${match.groups!.day!.padStart(2, '0')}`;
  return [clueIn(body, span, { kind: 'day', rule: 'dateline/told-day', bounds: null, holds, allows, strength: 2 })];
}

/** `17일(금)`: only some years and months have that day on that weekday. */
function weekday(mention: DateMention): Clue[] {
  const { from, to } = mention.reading;
  const said = from?.weekday ?? weekdayBefore(mention);
  if (!from || (to && from.weekday === undefined) || said === undefined || typeof from.day !== 'number') return [];
  if (typeof from.month === 'object' || typeof from.year === 'number') return [];
  const holds = (today: Day): boolean => {
    const day = dayOn(from, mention.reading, today);
    if (day === null || WEEKDAYS[weekdayOf(day)] !== said) return false;
    return from.year !== undefined || Math.abs(dayNumber(day) - dayNumber(today)) <= NEAR;
  };
  return [
    clueOf(mention, { kind: 'weekday', rule: 'dateline/weekday', bounds: null, holds, allows: 'XXXX', strength: 2 }),
  ];
}

/** `금요일인 17일` */
const weekdayBefore = ({ field, span }: DateMention): string | undefined =>
  /([월화수목금토일])요일인 $/.exec(field.text.slice(Math.max(0, span.start - 6), span.start))?.[1];

/** The day that a month and day, or a day alone, mean in an article of `today`. */
function dayOn(point: DatePoint, { context }: DateReading, today: Day): Day | null {
  const lean = point.direction ?? context.tense;
  const on = { day: today, slack: 1 };
  const explicit = point.direction !== undefined;
  if (typeof point.day !== 'number') return null;
  if (typeof point.year === 'object') {
    if (point.year.by !== 'anchor' || typeof point.month !== 'number') return null;
    return within(yearIn(today) + point.year.offset, point.month, point.day);
  }
  if (typeof point.month === 'number') {
    const year = yearOfDay(point.month, point.day, lean, explicit, on);
    return year === null ? null : within(year, point.month, point.day);
  }
  return bareDay(point.day, lean, explicit, on);
}

const within = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `오는 8월`, `지난 5월 6일`: of this year, which else would be named, but for the months next to its turn. */
function ahead(mention: DateMention): Clue[] {
  const { from, to } = mention.reading;
  if (!from?.direction || to || typeof from.month !== 'number' || from.year !== undefined) return [];
  const { month, direction } = from;
  const holds = (today: Day): boolean => {
    const explicitDay = typeof from.day === 'number';
    const year = explicitDay
      ? yearOfDay(month, from.day as number, direction, true, { day: today, slack: 0 })
      : yearOfMonth(month, direction, true, { day: today, slack: 0 });
    if (year === null) return false;
    const own = monthIn(today);
    const isOwnYear = year === yearIn(today);
    if (direction === 'past') return isOwnYear || (own <= 4 && month >= 9);
    return isOwnYear ? explicitDay || month > own : own >= 9 && month <= own - 12 + AHEAD;
  };
  return [
    clueOf(mention, {
      kind: 'month',
      rule: `dateline/${direction === 'future' ? 'ahead' : 'behind'}`,
      bounds: null,
      holds,
      allows: 'XXXX',
      strength: 2,
    }),
  ];
}

/** Dates in full: what is told lies behind, what is planned ahead. */
function fixed(mention: DateMention): Clue[] {
  const { from, to, role, context, open } = mention.reading;
  if (!from || open || typeof from.year !== 'number' || (from.month !== undefined && typeof from.month !== 'number'))
    return [];
  const value = [String(from.year), from.month, typeof from.day === 'number' && from.day < 32 ? from.day : undefined]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const bounds = boundsOf(value);
  if (!bounds || addDays(bounds.first, 0) !== bounds.first) return [];
  const rule = 'dateline/full-date';
  const isPrecise = from.month !== undefined;
  // 2020. 4. 1. 기준: what was counted
  const isCount = /^(?:일)? ?(?:기준|현재)/.test(mention.field.text.slice(mention.span.end, mention.span.end + 5));
  if ((isCount || context.tense === 'past') && role === null && !to && isPrecise)
    return [clueOf(mention, { kind: 'past', rule, bounds: { first: bounds.first, last: LATEST }, strength: 2 })];
  // in numbers alone it stands in lists and notes, where no verb is its own
  const isTold = isPrecise && role === null && !isCount && mention.text.includes('년');
  if (context.tense === 'future' && (role === 'until' || isTold) && !to)
    return [clueOf(mention, { kind: 'future', rule, bounds: { first: EARLIEST, last: bounds.last }, strength: 2 })];
  return [];
}

/** `올해 1월 20일 문을 열었다`: not before it in the year. */
function thisYear(mention: DateMention): Clue[] {
  const { from, to, context } = mention.reading;
  if (!from || to || typeof from.year !== 'object' || from.year.by !== 'anchor' || from.year.offset !== 0) return [];
  if (typeof from.month !== 'number' || context.tense === null) return [];
  const { month } = from;
  const day = typeof from.day === 'number' ? from.day : undefined;
  const holds = (today: Day): boolean => {
    const own = monthIn(today) * 100 + dayIn(today);
    if (context.tense === 'past') return own >= month * 100 + (day ?? 1);
    return own <= month * 100 + (day ?? 31) + 5;
  };
  return [
    clueOf(mention, { kind: 'month', rule: 'dateline/this-year', bounds: null, holds, allows: 'XXXX', strength: 2 }),
  ];
}

/** `민선 8기`, and `민선 8기 2주차`, `민선 8기 1주년`. */
function term(mention: DateMention): Clue[] {
  const named = mention.reading.from?.named;
  const bounds = named ? boundsOf(named) : null;
  if (!bounds) return [];
  const text = mention.field.text;
  const at = mention.span.end + (text[mention.span.end] === ' ' ? 1 : 0);
  const since = sinceAt(text, at, true);
  if (since) {
    const rest = { kind: 'term', rule: 'dateline/time-in-term', bounds: daysSince(bounds.first, since), strength: 3 };
    return [{ ...clueOf(mention, rest), text: text.slice(mention.span.start, since.end) }];
  }
  const tail = text.slice(at, at + TERM_TAIL).split('\n', 1)[0]!;
  if (TERM_PAST.test(tail)) return [];
  const lead = TERM_AHEAD.test(tail) ? TERM_LEAD : 90;
  const within = { first: addDays(bounds.first, -lead), last: bounds.last };
  return [clueOf(mention, { kind: 'term', rule: 'dateline/term', bounds: within, strength: 2 })];
}

/** How far behind a term's name it is said that it is to come, and how many days ahead candidates speak of it. */
const TERM_TAIL = 20;
const TERM_LEAD = 450;
// 민선 9기 임기를 시작한다 · 민선 9기 출범을 앞두고 · 민선 9기 선거
const TERM_AHEAD = /^(?:임기|출범|시작|지방선거|선거|당선|인수위|준비|를 앞두|를 이끌|도지사|시장|군수|구청장)/;
// 민선 7기 때 · 민선 7기에 이어 · 민선 7기부터
const TERM_PAST = /^(?:때|시절|당시|에 이어|부터|에서 시작|에 시작|이후|이래)/;

const clueOf = (mention: DateMention, rest: Omit<Clue, 'text' | 'at' | 'allows'> & { allows?: string }): Clue => ({
  ...rest,
  text: mention.text,
  at: placeOf(mention.field, mention.span),
  allows: rest.allows ?? (rest.bounds ? allowed(rest.bounds) : 'XXXX'),
});

const allowed = ({ first, last }: { first: Day; last: Day }): string =>
  `${first === EARLIEST ? '..' : first}/${last === LATEST ? '..' : last}`;
