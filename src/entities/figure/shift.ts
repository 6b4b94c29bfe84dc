import { wholeNumber } from '../../korean/decimal.ts';
import type { Figure } from './figure.ts';

/** 4조 3교대, 3조2교대: shifts, never money. */
const SHIFT = /(\d{1,2})조 ?\d{1,2}교대/y;

/** Reads the shifts of a plant: so many teams, of which so many work a day. */
export function shiftAt(text: string, at: number): Figure | undefined {
  SHIFT.lastIndex = at;
  const match = SHIFT.exec(text);
  if (!match) return undefined;
  const span = { start: at, end: at + match[0].length };
  return {
    ...span,
    outer: span,
    numeral: null,
    value: wholeNumber(BigInt(match[1]!)),
    upTo: null,
    unit: { type: 'counter', unit: '조' },
    approx: false,
    bound: null,
    shape: 'shift',
  };
}
