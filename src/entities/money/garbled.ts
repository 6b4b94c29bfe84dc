import { ZERO } from '../../korean/decimal.ts';
import type { Figure } from '../figure/figure.ts';

const BIG = /[조억만]/;
const RANK = '만억조';

/**
 * Joins the two halves of an amount whose units do not go down (`48억 6765억 원`): a slip of the writer, of which nobody can say what was meant.
 * Such an amount has no value.
 */
export function joinGarbled(text: string, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before && isGarbled(text, before, figure))
      joined[joined.length - 1] = {
        ...figure,
        start: before.start,
        outer: { start: before.outer.start, end: figure.outer.end },
        value: ZERO,
        upTo: null,
        shape: 'garbled',
      };
    else joined.push(figure);
  }
  return joined;
}

function isGarbled(text: string, before: Figure, figure: Figure): boolean {
  if (before.unit !== null || !before.numeral || !figure.numeral || figure.unit?.type !== 'currency') return false;
  if (before.numeral.lastUnit === 1n || !/^ ?$/.test(text.slice(before.outer.end, figure.outer.start))) return false;
  const first = BIG.exec(text.slice(figure.numeral.start, figure.numeral.end))?.[0];
  const last = text.charAt(before.outer.end - 1);
  return first !== undefined && RANK.includes(last) && RANK.indexOf(first) >= RANK.indexOf(last);
}
