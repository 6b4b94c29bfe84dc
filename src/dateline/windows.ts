import { addDays, addMonths, type Day, dayIn, firstDayOf, lastDayOf, monthIn, yearIn } from '../korean/calendar.ts';
import type { Bounds } from '../korean/edtf.ts';
import type { DateReading } from '../model/reading/date.ts';

/** When an article was written that gives a known day such a date: none where the date cannot be that day. */
export function windowsOf({ from, to, role, context, type }: DateReading, day: Day): Bounds[] {
  if (!from || to || type !== 'date') return [];
  const { year, month, day: number, direction } = from;
  if (typeof number === 'object' || from.monthPart || from.yearPart || from.weekday !== undefined) return [];
  if (typeof number === 'number' && number !== dayIn(day)) return [];
  if (typeof month === 'number' && month !== monthIn(day)) return [];
  if (typeof year === 'number') return [];
  if (typeof year === 'object') {
    if (year.by !== 'anchor' || typeof month !== 'number') return [];
    const own = yearIn(day) - year.offset;
    return [{ first: `${own}-01-01`, last: `${own}-12-31` }];
  }
  if (typeof month === 'object') {
    if (month.by !== 'anchor') return [];
    const own = addMonths(day.slice(0, 7), -month.offset);
    return [{ first: firstDayOf(own), last: lastDayOf(own) }];
  }
  if (number === undefined && month === undefined) return [];
  const isAhead =
    direction === 'future' || (direction === undefined && (role === 'until' || context.tense === 'future'));
  if (month !== undefined)
    return isAhead
      ? [{ first: addDays(day, -200), last: day }]
      : direction === 'past' || number !== undefined
        ? [{ first: day, last: addDays(day, 300) }]
        : [];
  return isAhead
    ? [{ first: addDays(day, -31), last: day }]
    : [{ first: day, last: addDays(day, direction === 'past' ? 31 : 6) }];
}
