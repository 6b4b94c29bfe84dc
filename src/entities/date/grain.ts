import type { DateEntity } from '../../model/generated/record.ts';
import type { DatePoint, DateReading } from '../../model/reading/date.ts';

/** How fine a date is. */
export function grainOf({ type, from, to, open }: DateReading): DateEntity['grain'] {
  if (type === 'duration') return 'duration';
  if (to || open) return 'range';
  if (!from) return type === 'time' ? 'time' : 'duration';
  return grainOfPoint(from);
}

function grainOfPoint(point: DatePoint): DateEntity['grain'] {
  if (point.time) return 'time';
  if (point.named) return 'term';
  if (point.samePeriod !== undefined) return 'range';
  if ((point.week !== undefined && !point.weekday) || point.weekOfMonth !== undefined) return 'week';
  if (point.day !== undefined || point.weekday || point.occasions) return 'day';
  if (point.monthPart) return 'month-part';
  if (point.month !== undefined) return 'month';
  if (point.yearPart === undefined || point.yearPart === 'within') return 'year';
  if (point.yearPart.startsWith('H')) return 'half';
  return point.yearPart.startsWith('Q') ? 'quarter' : 'year-part';
}
