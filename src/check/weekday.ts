import { WEEKDAYS, weekdayOf } from '../korean/calendar.ts';
import type { Article } from '../model/article.ts';
import type { Source } from '../model/source.ts';
import { type Check, type Found, lineOf } from './finding.ts';

const WEEKDAY = /(?:\(([월화수목금토일])(?:요일)?\)|\s([월화수목금토일])요일)/g;

/** A weekday that its date is not: the date is trusted, the weekday flagged. */
export const weekday: Check = {
  code: 'WEEKDAY_MISMATCH',
  severity: 'warning',
  rule: 'check/weekday',
  find: ({ entities, article, source }) => [
    ...stamps(article, source),
    ...entities.dates.flatMap(({ text, value, at }) => {
      const days = (value ?? '').split('/').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
      const said = [...text.matchAll(WEEKDAY)].map((match) => match[1] ?? match[2]!);
      if (days.length === 0 || said.length !== days.length) return [];
      const wrong = days.findIndex((day, i) => nameOf(day) !== said[i]);
      return wrong < 0 ? [] : [{ values: { text, day: days[wrong]!, right: nameOf(days[wrong]!) }, at }];
    }),
  ],
};

/** The release's own dates, above its text: `배포 2026. 1. 8.(일)`. A page's widgets are no text of anybody's. */
function stamps({ head }: Article, source: Source): Found[] {
  return head.stamps.flatMap(({ span, value, where }) => {
    const said = /\(([월화수목금토일])/.exec(source.page.text.slice(span.start, span.end))?.[1];
    const day = value?.slice(0, 10);
    if (!said || !day || where !== 'press_header' || nameOf(day) === said) return [];
    const place = source.page.toSource(span);
    const text = source.text.slice(place.start, place.end);
    return [
      {
        values: { text, day, right: nameOf(day) },
        at: { field: 'source', ...place, line: lineOf(source.text, place.start) },
      },
    ];
  });
}

const nameOf = (day: string): string => WEEKDAYS[weekdayOf(day)]!;
