import { type Numeral, readNumeral } from '../../korean/numerals.ts';

/** 5 00명: a number that a page's layout broke; no number starts with 00. */
const BROKEN = /(\d{1,3}) (00\d?)(?!\d)/y;

/** A number whose last zeros stand apart. */
export function brokenAt(text: string, at: number): Numeral | undefined {
  BROKEN.lastIndex = at;
  const match = BROKEN.exec(text);
  if (!match) return undefined;
  const whole = readNumeral(match[1]! + match[2]!, 0);
  return whole && { ...whole, start: at, end: at + match[0].length };
}
