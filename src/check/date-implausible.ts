import { placeOf } from '../model/article.ts';
import { type Check, searched } from './finding.ts';

/** Plans reach a few decades ahead. */
const AHEAD = 80;

const YEAR = /(?<![\d.,])[12]\d{3}(?=년(?!\s?(?:전|간|만|동안|된|여|을|의 역사)))/g;

/** A year that no plan reaches: 2205년 for 2025년. */
export const dateImplausible: Check = {
  code: 'DATE_IMPLAUSIBLE',
  severity: 'warning',
  rule: 'check/date-implausible',
  find: ({ article, dateline }) => {
    const last = Number(dateline.anchor?.last.slice(0, 4) ?? 2030) + AHEAD;
    return searched(article).flatMap((field) =>
      [...field.folded.text.matchAll(YEAR)]
        .filter(([year]) => Number(year) > last)
        .map(({ index, 0: year }) => ({
          values: { text: `${year}년` },
          at: placeOf(field, field.folded.toSource({ start: index, end: index + 5 })),
        })),
    );
  },
};
