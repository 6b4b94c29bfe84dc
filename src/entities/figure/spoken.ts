import { wholeNumber } from '../../korean/decimal.ts';
import type { Numeral } from '../../korean/numerals.ts';

/** What is left out after 조 and 억 in speech. */
const SPOKEN: ReadonlyMap<bigint, bigint> = new Map([
  [10n ** 12n, 10n ** 8n],
  [10n ** 8n, 10n ** 4n],
]);
const SPOKEN_TAIL = /[조억] ?\d?천(?: ?\d백)?여?$/;

/** 1억 5천, 3조6천: said of money with the next unit left out. */
export function spokenAmount(text: string, numeral: Numeral): Numeral | undefined {
  const { start, end, tailOf, value, shorter } = numeral;
  const unit = SPOKEN.get(tailOf);
  if (!unit || !shorter || value.scale > 0 || !SPOKEN_TAIL.test(text.slice(start, end))) return undefined;
  const tail = value.digits % tailOf;
  return { ...numeral, value: wholeNumber(value.digits - tail + tail * unit), lastUnit: unit, parts: 2, tailOf: 1n };
}
