import { type Decimal, decimalOf, plus, times, wholeNumber, ZERO } from './decimal.ts';

/** Units of ten thousand and up, each with its value. */
const NAMES: ReadonlyMap<string, bigint> = new Map([
  ['경', 10n ** 16n],
  ['조', 10n ** 12n],
  ['억', 10n ** 8n],
  ['만', 10n ** 4n],
]);

/** Also as old pages write them. */
export const BIG_UNITS: ReadonlyMap<string, bigint> = new Map([
  ...NAMES,
  ['兆', 10n ** 12n],
  ['億', 10n ** 8n],
  ['萬', 10n ** 4n],
  ['万', 10n ** 4n],
]);

export const SMALL_UNITS: ReadonlyMap<string, bigint> = new Map([
  ['천', 1000n],
  ['백', 100n],
  ['십', 10n],
  ['千', 1000n],
  ['百', 100n],
  ['十', 10n],
]);

const HANGUL_DIGITS = '영일이삼사오육칠팔구';

/** Digits as pages write them, also broken at a comma (2, 309억; 1 ,480억); more than 18 of them are no number that anybody reads. */
const DIGITS =
  /(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3} ,\d{3}(?!\d)|\d, \d{3}(?= ?[억만])|(?<=조 )\d{1,3}, \d{3}(?= ?억)|\d{1,18}(?!\d))(?:\.\d{1,9}(?!\d))?/y;

/** A space or one line break, where a page's layout broke a number. */
const GAP = /[ \n]?/y;

/** A number as Korean writes it: `1조 6,903억`, `4.2조`, `천 285억`, `2천9백91억`, `14억 2800여 만`, `수십억`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** The most that 수십억 or 몇백만 can mean; `value` is then the least. */
  readonly upTo: Decimal | null;
  /** True with 여 in it: 14억 2800여 만. */
  readonly approx: boolean;
  /** The value of the big unit it ends in (조, 억, 만); 1 where it ends in none. */
  readonly lastUnit: bigint;
  /** How many big units it has. */
  readonly parts: number;
  /** True where it starts with a digit. */
  readonly digits: boolean;
  /** The big unit before a last part that has none: 만 in `3만 3673`; else 1. */
  readonly tailOf: bigint;
  /** The numeral without a last part that may belong to the next word: `4조` for `4조 3` in `4조 3교대`. */
  readonly shorter: Numeral | null;
}

interface Coefficient {
  readonly value: Decimal;
  readonly end: number;
  readonly approx: boolean;
  /** Where it ends, and its value, without a last part that stands apart. */
  readonly shorter: { readonly value: Decimal; readonly end: number } | null;
}

const gapAt = (text: string, at: number): number => {
  GAP.lastIndex = at;
  GAP.exec(text);
  return GAP.lastIndex;
};

function digitsAt(text: string, at: number): { value: Decimal; end: number } | undefined {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  return match ? { value: decimalOf(match[0]), end: at + match[0].length } : undefined;
}

/** 일 … 구 before a unit: the `삼` of 삼백만. */
function hangulDigitAt(text: string, at: number): { value: Decimal; end: number } | undefined {
  const digit = HANGUL_DIGITS.indexOf(text.charAt(at));
  if (digit < 1) return undefined;
  const next = text.charAt(at + 1);
  return SMALL_UNITS.has(next) || BIG_UNITS.has(next) ? { value: wholeNumber(BigInt(digit)), end: at + 1 } : undefined;
}

/** What stands before a big unit, or a whole small number: `2천9백91`, `천 285`, `1,234.5`, `삼백`. */
function coefficientAt(text: string, at: number): Coefficient | undefined {
  let value = ZERO;
  let end = at;
  let lastSmall = 10_000n;
  let shorter: Coefficient['shorter'] = null;
  for (;;) {
    const from = end === at ? at : gapAt(text, end);
    const number = digitsAt(text, from) ?? hangulDigitAt(text, from);
    const unitFrom = number ? gapAt(text, number.end) : from;
    const small = SMALL_UNITS.get(text.charAt(unitFrom));
    if (small !== undefined && small < lastSmall && (number || from === end)) {
      value = plus(value, times(number?.value ?? wholeNumber(1n), small));
      end = unitFrom + 1;
      lastSmall = small;
      continue;
    }
    if (number && (end === at || (number.value.scale === 0 && number.value.digits < lastSmall))) {
      if (from > end) shorter = { value, end };
      value = plus(value, number.value);
      end = number.end;
    }
    break;
  }
  if (end === at) return undefined;
  const approx = text.charAt(end) === '여' && end > at;
  return { value, end: approx ? end + 1 : end, approx, shorter };
}

/** 수십억, 수백만, 몇천, 십수억: a figure that only says how many digits it has. */
const FEW = /(?:[수몇](?: (?=[십백천만억조]))?|십수)(?:십|백|천)?(?:만|억|조)?/y;

function fewAt(text: string, at: number): Numeral | undefined {
  FEW.lastIndex = at;
  const word = FEW.exec(text)?.[0];
  if (word === undefined || word.length < 2 || word === '십수') return undefined;
  const teens = word.startsWith('십수');
  const units = [...word.slice(teens ? 2 : 1).trim()].map(
    (character) => SMALL_UNITS.get(character) ?? BIG_UNITS.get(character) ?? 1n,
  );
  const least = units.reduce((product, unit) => product * unit, 1n);
  const lastUnit = BIG_UNITS.get(word.at(-1)!) ?? 1n;
  return {
    start: at,
    end: at + word.length + (text.charAt(at + word.length) === '여' ? 1 : 0),
    value: wholeNumber(teens ? least * 11n : least),
    upTo: wholeNumber(least * (teens ? 19n : 9n)),
    approx: true,
    lastUnit,
    parts: lastUnit > 1n ? 1 : 0,
    digits: false,
    tailOf: 1n,
    shorter: null,
  };
}

/**
 * Reads the longest number that starts at `at`. The caller says whether a number can start there and what follows it: a number alone is
 * neither money nor a count.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const few = fewAt(text, at);
  if (few) return few;
  const first = text.charCodeAt(at);
  const digits = first >= 0x30 && first <= 0x39;
  let best: Numeral = {
    start: at,
    end: at,
    value: ZERO,
    upTo: null,
    approx: false,
    lastUnit: 1n,
    parts: 0,
    digits,
    tailOf: 1n,
    shorter: null,
  };
  for (;;) {
    const coefficient = coefficientAt(text, best.end === at ? at : gapAt(text, best.end));
    const unitAt = coefficient ? gapAt(text, coefficient.end) : best.end;
    const unit = BIG_UNITS.get(text.charAt(unitAt));
    const isNext = unit !== undefined && (best.parts === 0 || unit < best.lastUnit);
    if (!isNext || !(coefficient || best.end === at))
      return withTail(best, unit === undefined || best.parts === 0 ? coefficient : undefined);
    const approx = text.charAt(unitAt + 1) === '여';
    best = {
      ...best,
      end: unitAt + (approx ? 2 : 1),
      value: plus(best.value, times(coefficient?.value ?? wholeNumber(1n), unit)),
      approx: best.approx || approx || (coefficient?.approx ?? false),
      lastUnit: unit,
      parts: best.parts + 1,
    };
  }
}

/** The numeral with a last part below ten thousand: `1만 8천여`, `3만3673`. */
function withTail(numeral: Numeral, tail: Coefficient | undefined): Numeral | undefined {
  if (!tail) return numeral.parts > 0 ? numeral : undefined;
  const extend = (before: Numeral, part: { value: Decimal; end: number }, approx: boolean): Numeral => ({
    ...before,
    end: part.end,
    value: plus(numeral.value, part.value),
    approx: numeral.approx || approx,
    lastUnit: 1n,
    tailOf: numeral.lastUnit,
    shorter: before.end === before.start ? null : before,
  });
  if (numeral.parts > 0) {
    const fits = tail.value.scale === 0 && tail.value.digits < numeral.lastUnit;
    if (!fits || numeral.approx) return numeral;
  }
  const short = tail.shorter ? extend(numeral, tail.shorter, false) : numeral;
  return extend(short, tail, tail.approx);
}

/** The number in Korean units: `1조 6,903억 25`. */
export function formatNumeral(value: bigint): string {
  let rest = value;
  const parts: string[] = [];
  for (const [name, unit] of NAMES) {
    if (rest >= unit) parts.push(`${(rest / unit).toString().replace(/(?<=\d)(?=(\d{3})+$)/g, ',')}${name}`);
    rest %= unit;
  }
  if (rest > 0n || parts.length === 0) parts.push(rest.toString().replace(/(?<=\d)(?=(\d{3})+$)/g, ','));
  return parts.join(' ');
}
