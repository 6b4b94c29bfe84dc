import { type Decimal, decimalOf, negate } from '../../../korean/decimal.ts';
import type { Cell } from './rows.ts';

/** A cell that is a number and nothing else. ▲ says plus in some tables and minus in others: such a cell is not read. */
const NUMBER = /^(?<sign>[△▽▼+-]?) ?(?<number>(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)(?<note>\*{0,3})$/;
/** `580,000562,00018,000`: numbers that a page glued, told apart by their groups of three. */
const GLUED = /^(?:△?\d{1,3}(?:,\d{3})+){2,8}(?:△?\d{1,3}\.\d{1,2})?$/;
const GROUPS = /△?\d{1,3}(?:(?:,\d{3})+|\.\d{1,2})/g;

export interface NumberCell {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** Written as a year might be: four digits from 1900 to 2099. */
  readonly year: boolean;
}

/** The number of a cell; undefined where it is something else. */
export function numberOf(cell: Cell): NumberCell | undefined {
  const groups = NUMBER.exec(cell.text)?.groups;
  if (!groups) return undefined;
  const { sign = '', number = '', note = '' } = groups;
  const value = decimalOf(number);
  return {
    start: cell.start,
    end: cell.end - note.length,
    value: '△▽▼-'.includes(sign) && sign !== '' ? negate(value) : value,
    year: sign === '' && /^(?:19|20)\d\d$/.test(number),
  };
}

/** A cell as the cells it was glued from. */
export function unglue(cell: Cell): readonly Cell[] {
  if (cell.text.length < 10 || !GLUED.test(cell.text)) return [cell];
  return [...cell.text.matchAll(GROUPS)].map(({ 0: text, index }) => ({
    start: cell.start + index,
    end: cell.start + index + text.length,
    text,
  }));
}
