import {
  addDays,
  addMonths,
  type Day,
  dayIn,
  dayOf,
  lastDayOf,
  type Month,
  mondayOf,
  monthIn,
  monthOf,
  WEEKDAYS,
  weekdayOf,
  yearIn,
} from '../../korean/calendar.ts';
import { halfOf, monthPartOf, quarterOf } from '../../korean/edtf.ts';
import { bareDay, type Lean, nearestOf, type Today, yearOfDay, yearOfMonth, yearOfPart } from '../../korean/nearest.ts';
import type { DatePart, DatePoint, DateReading, YearPart } from '../../model/reading/date.ts';
import type { Antecedents } from './antecedents.ts';

/** A year, a month or a day that has been worked out, with what it rests on. */
export interface Valued {
  readonly value: string;
  /** Its tense had to be guessed. */
  readonly guessed: boolean;
}

/** What a point means on the article's day (null: not known), after the dates before it in the text. */
export function pointValue(
  point: DatePoint,
  reading: DateReading,
  today: Today | null,
  before: Antecedents,
): Valued | null {
  const lean = leanOf(point, reading);
  const sure = (value: string | null): Valued | null => (value === null ? null : { value, guessed: false });
  const leaning = (value: string | null): Valued | null => (value === null ? null : { value, guessed: lean === null });
  if (point.named) return sure(point.named);
  if (point.samePeriod !== undefined) return sure(before.samePeriod(point.samePeriod, reading));
  if (point.occasions) {
    const year = point.year === undefined ? null : yearOf(point.year, reading, today, before);
    return leaning(nearestOf(point.occasions, year, lean, point.direction !== undefined, today));
  }
  if (point.week !== undefined || (point.weekday && point.day === undefined)) return sure(weekOf(point, lean, today));
  if (typeof point.day === 'object') {
    const day = countedDay(point.day, reading, today, before);
    const away = typeof point.year === 'object' ? point.year.offset : 0;
    return sure(day && away !== 0 ? dayOf(yearIn(day) + away, monthIn(day), dayIn(day)) : day);
  }
  if (typeof point.month === 'object') {
    const month = countedMonth(point.month, today, before);
    return sure(month && inMonth(month, point));
  }
  if (point.year !== undefined) {
    const year = yearOf(point.year, reading, today, before);
    if (year === null) return null;
    return sure(point.month === undefined ? inYear(year, point.yearPart) : inMonth(monthOf(year, point.month), point));
  }
  if (point.month !== undefined) {
    const inherited = before.yearFor(point, reading, lean, today);
    if (inherited !== null) return sure(inMonth(monthOf(inherited, point.month), point));
    if (!today) return null;
    const explicit = point.direction !== undefined;
    const year =
      point.monthPart || (typeof point.day === 'number' && point.day < 99)
        ? yearOfDay(point.month, dayWithin(point), lean, explicit, today)
        : yearOfMonth(point.month, lean, explicit, today);
    return leaning(year === null ? null : inMonth(monthOf(year, point.month), point));
  }
  if (point.yearPart) {
    const inherited = before.yearFor(point, reading, lean, today);
    if (inherited !== null) return sure(inYear(inherited, point.yearPart));
    if (!today) return null;
    return point.yearPart === 'within'
      ? sure(inYear(yearIn(today.day), 'within'))
      : leaning(partAlone(point.yearPart, lean, today));
  }
  if (typeof point.day === 'number') {
    const inherited = before.monthFor(point.day, reading, lean, today);
    if (inherited) return sure(inMonth(inherited, point));
    const told =
      reading.context.reportedLater && !point.direction && today && isJustPast(point.day, today) ? 'past' : lean;
    return today && leaning(withTime(bareDay(point.day, told, point.direction !== undefined, today), point));
  }
  return null;
}

/** A day of this month not long ago, or today. */
const isJustPast = (number: number, { day, slack }: Today): boolean =>
  number <= dayIn(day) + slack && number >= dayIn(day) - 10;

/** The day by which a part of a month is compared with today. */
const dayWithin = ({ day, monthPart }: DatePoint): number =>
  typeof day === 'number' ? day : { early: 5, middle: 15, late: 25 }[monthPart!];

/** 지난 and 오는 say which way; else a deadline looks ahead, and the verb tells. */
export function leanOf(point: DatePoint, { role, context }: DateReading): Lean {
  if (point.direction) return point.direction;
  if (context.tense) return context.tense;
  return role === 'until' ? 'future' : null;
}

function yearOf(part: DatePart, reading: DateReading, today: Today | null, before: Antecedents): number | null {
  if (typeof part === 'number') return part;
  if (part.by === 'antecedent') {
    const year =
      before.year(part.offset < 0 ? reading.context.sentence : null) ??
      (part.offset < 0 && today ? yearIn(today.day) : null);
    return year === null ? null : year + part.offset;
  }
  return today ? yearIn(today.day) + part.offset : null;
}

function countedMonth(part: Exclude<DatePart, number>, today: Today | null, before: Antecedents): Month | null {
  const base = part.by === 'anchor' ? (today?.day.slice(0, 7) ?? null) : before.month();
  return base && addMonths(base, part.offset);
}

function countedDay(
  part: Exclude<DatePart, number>,
  reading: DateReading,
  today: Today | null,
  before: Antecedents,
): Day | null {
  if (part.by === 'anchor') return today && addDays(today.day, part.offset);
  return before.day(part.offset, reading, today);
}

function weekOf(point: DatePoint, lean: Lean, today: Today | null): string | null {
  if (!today) return null;
  const weekday = point.weekday ? WEEKDAYS.indexOf(point.weekday) : null;
  if (point.week !== undefined) {
    const monday = addDays(mondayOf(today.day), 7 * point.week);
    return weekday === null ? `${monday}/${addDays(monday, 6)}` : addDays(monday, (weekday + 6) % 7);
  }
  const ahead = (weekday! - weekdayOf(today.day) + 7) % 7 || 7;
  return lean === 'past' ? addDays(today.day, ahead - 7 || -7) : addDays(today.day, ahead);
}

/** The value of a month, or of the day or part of it that is named; null for a day that it does not have. */
function inMonth(month: Month, point: DatePoint): string | null {
  if (point.day === 99) return lastDayOf(month);
  if (typeof point.day === 'number') return withTime(dayOf(yearIn(month), monthIn(month), point.day), point);
  if (point.weekOfMonth !== undefined) return weekIn(month, point.weekOfMonth);
  return point.monthPart ? monthPartOf(month, point.monthPart) : month;
}

/** Monday to Sunday of a week of a month; the first has its first Thursday. */
function weekIn(month: Month, number: number): string {
  const fourth = `${month}-04`;
  const monday = addDays(mondayOf(fourth), 7 * (number - 1));
  return `${monday}/${addDays(monday, 6)}`;
}

const withTime = (day: Day | null, { time }: DatePoint): string | null => (day && time ? `${day}T${time}+09:00` : day);

/** The value of a year or of a part of it. */
export function inYear(year: number, part: YearPart | undefined): string {
  const months = (first: number, last: number): string => `${monthOf(year, first)}/${monthOf(year, last)}`;
  switch (part) {
    case undefined:
    case 'within':
      return String(year).padStart(4, '0');
    case 'H1':
    case 'H2':
      return halfOf(year, Number(part[1]));
    case 'Q1':
    case 'Q2':
    case 'Q3':
    case 'Q4':
      return quarterOf(year, Number(part[1]));
    case 'early':
      return months(1, 3);
    case 'middle':
      return months(5, 8);
    case 'late':
      return monthOf(year, 12);
    case 'spring':
      return months(3, 5);
    case 'summer':
      return months(6, 8);
    case 'autumn':
      return months(9, 11);
    case 'winter':
      return `${monthOf(year, 12)}/${monthOf(year + 1, 2)}`;
  }
}

function partAlone(part: YearPart, lean: Lean, today: Today): string {
  const year = yearIn(today.day);
  const month = monthIn(today.day);
  if (part === 'late') return inYear(lean === 'past' && month < 12 ? year - (month <= 2 ? 1 : 0) : year, part);
  if (part === 'early') return inYear(lean === 'future' && month >= 4 ? year + 1 : year, part);
  return inYear(
    yearOfPart((y) => inYear(y, part), lean, today),
    part,
  );
}
