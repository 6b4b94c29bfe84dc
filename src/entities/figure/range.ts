import { compare, type Decimal, times } from '../../korean/decimal.ts';
import { BIG_UNITS, type Numeral, SMALL_UNITS } from '../../korean/numerals.ts';

const UNIT_LETTERS = /([십백천十百千]?) ?([만억조경萬万億兆]?)/g;

/** The value of the unit letters of a numeral's first part: 천만 in `5천만`, 억 in `2억5000만`. */
function firstUnit(text: string, { start, end, parts, lastUnit }: Numeral): { full: bigint; big: bigint } {
  for (const [, small = '', big = ''] of text.slice(start, end).matchAll(UNIT_LETTERS)) {
    if (small === '' && big === '') continue;
    if (big === '' && parts > 0) continue;
    return { full: (SMALL_UNITS.get(small) ?? 1n) * (BIG_UNITS.get(big) ?? 1n), big: BIG_UNITS.get(big) ?? 1n };
  }
  return { full: 1n, big: lastUnit };
}

/**
 * The lower end of a range whose upper end carries the unit: 3 in `3~5억` is 300,000,000, 3천 in `3천~5천만` is 30,000,000, 1,000 in
 * `1,000~2,000` itself. Undefined where it would not be lower.
 */
export function lowerEnd(text: string, low: Numeral, high: Numeral): Decimal | undefined {
  const candidates: Decimal[] = [];
  if (low.lastUnit === 1n && low.tailOf === 1n) {
    const { full, big } = firstUnit(text, high);
    const isPlain = /^[\d,.]+$/.test(text.slice(low.start, low.end));
    candidates.push(times(low.value, isPlain ? full : big));
  }
  candidates.push(low.value);
  return candidates.find((candidate) => compare(candidate, high.value) < 0);
}

/** The value that a number without a unit has in a list whose last number carries it: 77 in `국비 77·도비 31·군비 125억`. */
export const sharedUnit = (text: string, numeral: Numeral): bigint => firstUnit(text, numeral).full;
