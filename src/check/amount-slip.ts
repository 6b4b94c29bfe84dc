import { placeOf } from '../model/article.ts';
import { type Check, searched } from './finding.ts';

/** The same unit twice in one number, where a smaller one must follow: `48억 6765억 원`. */
const TWICE = /(?<![\d,.])\d[\d,.]{0,14}\s?(?<unit>[조억만])\s?\d[\d,]{0,11}\s?\k<unit>\s?원/g;

export const amountSlip: Check = {
  code: 'AMOUNT_IMPLAUSIBLE',
  severity: 'warning',
  rule: 'check/amount-slip',
  find: ({ article }) =>
    searched(article).flatMap((field) =>
      [...field.folded.text.matchAll(TWICE)].map((match) => {
        const span = field.folded.toSource({ start: match.index, end: match.index + match[0].length });
        return { values: { text: field.text.slice(span.start, span.end) }, at: placeOf(field, span) };
      }),
    ),
};
