import { isDay } from '../korean/calendar.ts';
import { placeOf } from '../model/article.ts';
import { type Check, type Found, searched } from './finding.ts';

/** `13월 2일`, `2월 30일`, `2024. 2. 30.`; a year, where one is named, says whether the 29th of February exists. */
const DATE =
  /(?:(?<year>\d{4})(?:년\s?|[.\-/]\s?))?(?<month>\d{1,2})(?:월\s?|[.\-/]\s?)(?<day>\d{1,2})(?=일|\.|\s?\()/g;

/** A day that no calendar has. */
export const dateImpossible: Check = {
  code: 'DATE_IMPOSSIBLE',
  severity: 'warning',
  rule: 'check/date-impossible',
  find: ({ article }) =>
    searched(article).flatMap((field) => {
      const found: Found[] = [];
      for (const match of field.folded.text.matchAll(DATE)) {
        const { year, month, day } = match.groups!;
        // without a year or 월 it may be a number or a version: 13.40
        if (!year && !match[0].includes('월')) continue;
        if (
          isDay(Number(year ?? 2024), Number(month), Number(day)) ||
          /\d/.test(field.folded.text[match.index - 1] ?? '')
        )
          continue;
        const span = field.folded.toSource({ start: match.index, end: match.index + match[0].length });
        found.push({ values: { text: match[0] }, at: placeOf(field, span) });
      }
      return found;
    }),
};
