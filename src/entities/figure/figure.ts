import type { Decimal } from '../../korean/decimal.ts';
import type { Numeral } from '../../korean/numerals.ts';
import type { Span } from '../../text/span.ts';

export type Bound = 'at_least' | 'more_than' | 'at_most' | 'less_than';

/** What a number is a number of. */
export type Unit =
  | { readonly type: 'currency'; readonly code: string }
  | { readonly type: 'counter'; readonly unit: string };

/**
 * A number in a text with its unit and what modifies it. Money and quantities are both read from these, so that nothing is both. All places
 * are in the folded text.
 */
export interface Figure {
  /** The number and its unit. */
  readonly start: number;
  readonly end: number;
  /** With sign and modifiers: `약 2천900억 원`, `최대 30억 원`. */
  readonly outer: Span;
  /** The number, or the second one of a range; null where the number is not written in digits and units (세 곳). */
  readonly numeral: Numeral | null;
  readonly value: Decimal;
  /** The upper end of a range; `value` is then the lower end. */
  readonly upTo: Decimal | null;
  /** Null where nothing that is a unit follows. */
  readonly unit: Unit | null;
  readonly approx: boolean;
  readonly bound: Bound | null;
  /** What it was read as: amount, range, few, english, shift, ratio, native, table-cell. */
  readonly shape: string;
  /** Of a cell of a table: the words that stand for it there, caption, head and label. */
  readonly about?: string;
}
