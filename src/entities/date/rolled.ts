import { addMonths, dayOf, monthIn, monthOf, yearIn } from '../../korean/calendar.ts';
import { boundsOf, rangeOf } from '../../korean/edtf.ts';
import type { Today } from '../../korean/nearest.ts';
import type { DatePoint, DateReading } from '../../model/reading/date.ts';
import type { Antecedents } from './antecedents.ts';
import { inYear, pointValue } from './value.ts';

/** From the first day of a range to its last: the last one has the year and month of the first where it names none. */
export function rangeValue(
  from: string,
  reading: DateReading,
  today: Today | null,
  before: Antecedents,
): string | null {
  const to = reading.to!;
  const last = inheriting(from, to) ?? pointValue(leaningOn(from, to), reading, today, before)?.value;
  if (!last) return null;
  const value = rangeOf(withoutTime(from), withoutTime(last));
  return boundsOf(value) ? value : null;
}

const withoutTime = (value: string): string => value.replace(/T.*$/, '');

/** `이듬해 3월` at the end of a range is the year after its beginning. */
const leaningOn = (from: string, point: DatePoint): DatePoint =>
  typeof point.year === 'object' && point.year.by === 'antecedent' && point.year.offset > 0
    ? { ...point, year: yearIn(from) + point.year.offset }
    : point;

function inheriting(from: string, to: DatePoint): string | null {
  if (to.year !== undefined || typeof to.month === 'object' || typeof to.day === 'object' || to.occasions) return null;
  const year = yearIn(from);
  if (to.month === undefined && to.day !== undefined) {
    const day = dayOf(year, monthIn(from), to.day);
    if (day && day >= from.slice(0, 10)) return day;
    const next = addMonths(monthOf(year, monthIn(from)), 1);
    return dayOf(yearIn(next), monthIn(next), to.day);
  }
  const inThe = (y: number): string | null => {
    if (typeof to.month !== 'number') return to.yearPart ? inYear(y, to.yearPart) : null;
    if (typeof to.day === 'number') return dayOf(y, to.month, to.day);
    if (!to.monthPart) return monthOf(y, to.month);
    return null;
  };
  const same = inThe(year);
  if (same === null) return to.monthPart && to.month !== undefined ? partOf(year, to) : null;
  return boundsOf(same)!.last >= boundsOf(from)!.first ? same : inThe(year + 1);
}

function partOf(year: number, { month, monthPart }: DatePoint): string | null {
  if (typeof month !== 'number' || !monthPart) return null;
  const start = monthOf(year, month);
  return monthPart === 'early' ? `${start}-01/${start}-10` : monthPart === 'middle' ? `${start}-11/${start}-20` : start;
}
