/** Calendar sums on days `YYYY-MM-DD` and months `YYYY-MM`, as people in Korea read them. Pure: no clock, no time zone. */

/** A day, `YYYY-MM-DD`. */
export type Day = string;
/** A month, `YYYY-MM`. */
export type Month = string;

/** Weekdays in the order of `weekdayOf`. */
export const WEEKDAYS = '일월화수목금토';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

export const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month) && year >= 1 && year <= 9999;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export const monthOf = (year: number, month: number): Month => `${four(year)}-${two(month)}`;

/** The day, or null where the calendar has none: 2월 30일. */
export const dayOf = (year: number, month: number, day: number): Day | null =>
  isDay(year, month, day) ? `${monthOf(year, month)}-${two(day)}` : null;

export const yearIn = (date: string): number => Number(date.slice(0, 4));
export const monthIn = (date: string): number => Number(date.slice(5, 7));
export const dayIn = (date: Day): number => Number(date.slice(8, 10));

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil). */
export function dayNumber(day: Day): number {
  const month = monthIn(day);
  const year = yearIn(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayIn(day) - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day of a day number. */
export function numberedDay(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${monthOf(year, month)}-${two(day)}`;
}

export const addDays = (day: Day, days: number): Day => numberedDay(dayNumber(day) + days);

/** 0 for 일, 6 for 토: an index into WEEKDAYS. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** The first day of the week of a day; weeks begin on Monday. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

export function addMonths(month: Month, months: number): Month {
  const index = yearIn(month) * 12 + monthIn(month) - 1 + months;
  return monthOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

export const firstDayOf = (month: Month): Day => `${month}-01`;
export const lastDayOf = (month: Month): Day => `${month}-${two(daysInMonth(yearIn(month), monthIn(month)))}`;

/** A two-digit year as pages write it: ’98 is 1998, ’25 is 2025. */
export const fullYear = (twoDigits: number): number => (twoDigits >= 70 ? 1900 : 2000) + twoDigits;

/** The earlier and the later of two days (or of two months): they compare as strings. */
export function earlier(a: Day, b: Day): Day {
  if (a < b) return a;
  return b;
}

export function later(a: Day, b: Day): Day {
  if (a < b) return b;
  return a;
}

/** The day in Korea of an ISO 8601 moment with its offset; a day alone is itself. */
export function koreanDay(moment: string): Day {
  const [, day, hour, minute, offset] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)[^Z+-]*(Z|[+-]\d\d:?\d\d)$/.exec(moment) ?? [];
  if (day === undefined) return moment.slice(0, 10);
  const [hours, minutes] = offset === 'Z' ? [0, 0] : [Number(offset!.slice(1, 3)), Number(offset!.slice(-2))];
  const east = (offset![0] === '-' ? -1 : 1) * (60 * hours + minutes);
  return addDays(day, Math.floor((60 * Number(hour) + Number(minute) + 9 * 60 - east) / (24 * 60)));
}
