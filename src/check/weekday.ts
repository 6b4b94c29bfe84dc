import { WEEKDAYS, weekdayOf } from '../korean/calendar.ts';
import type { Check } from './finding.ts';

const WEEKDAY = /(?:\(([월화수목금토일])(?:요일)?\)|\s([월화수목금토일])요일)/g;

/** A weekday that its date is not: the date is trusted, the weekday flagged. */
export const weekday: Check = {
  code: 'WEEKDAY_MISMATCH',
  severity: 'warning',
  rule: 'check/weekday',
  find: ({ entities }) =>
    entities.dates.flatMap(({ text, value, at }) => {
      const days = (value ?? '').split('/').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
      const said = [...text.matchAll(WEEKDAY)].map((match) => match[1] ?? match[2]!);
      if (days.length === 0 || said.length !== days.length) return [];
      const wrong = days.findIndex((day, i) => nameOf(day) !== said[i]);
      return wrong < 0 ? [] : [{ values: { text, day: days[wrong]!, right: nameOf(days[wrong]!) }, at }];
    }),
};

const nameOf = (day: string): string => WEEKDAYS[weekdayOf(day)]!;
