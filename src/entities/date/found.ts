import type { DatePoint, DateReading } from '../../model/reading/date.ts';

/** Words read as a date, still without what the text around them says. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reading: Omit<DateReading, 'context'>;
}

const NOTHING: Omit<DateReading, 'context'> = {
  type: 'date',
  from: null,
  to: null,
  open: false,
  role: null,
  approx: false,
  value: null,
};

export const found = (
  start: number,
  end: number,
  rule: string,
  reading: Partial<Omit<DateReading, 'context'>>,
): Found => ({ start, end, rule, reading: { ...NOTHING, ...reading } });

/** A date at a point, which is a time of day where the words give one. */
export const pointFound = (
  start: number,
  end: number,
  rule: string,
  point: DatePoint,
  rest: Partial<Omit<DateReading, 'context'>> = {},
): Found => found(start, end, rule, { type: point.time === undefined ? 'date' : 'time', from: point, ...rest });
