import { type Decimal, times } from '../../korean/decimal.ts';
import { type Numeral, readNumeral } from '../../korean/numerals.ts';
import type { Figure, Unit } from './figure.ts';
import type { FigureLexis } from './lexis.ts';
import { modifiersOf } from './modifiers.ts';
import { isMinus } from './sign.ts';

const SCALES: Record<string, bigint> = {
  thousand: 1000n,
  k: 1000n,
  million: 10n ** 6n,
  mln: 10n ** 6n,
  mn: 10n ** 6n,
  m: 10n ** 6n,
  billion: 10n ** 9n,
  bln: 10n ** 9n,
  bn: 10n ** 9n,
  b: 10n ** 9n,
  trillion: 10n ** 12n,
  trn: 10n ** 12n,
  tn: 10n ** 12n,
};
const SCALE = /[ -]?(thousand|million|billion|trillion|mln|bln|trn|mn|bn|tn|[kmb])(?![A-Za-z])/iy;
const scaleAt = (text: string, at: number): { factor: bigint; end: number } => {
  SCALE.lastIndex = at;
  const match = SCALE.exec(text);
  return match ? { factor: SCALES[match[1]!.toLowerCase()]!, end: at + match[0].length } : { factor: 1n, end: at };
};

/** A sign or code and its number: `$3.5 billion`, `US$ 500`, `KRW 5 billion`, `$35억`, `₩1,500`. */
export function englishFigureAt(text: string, at: number, last: number, lexis: FigureLexis): Figure | undefined {
  if (/[A-Za-z$]/.test(text.charAt(at - 1))) return undefined;
  const prefix = lexis.prefixes.longestAt(text, at);
  if (!prefix) return undefined;
  const from = text.charAt(prefix.end) === ' ' ? prefix.end + 1 : prefix.end;
  const numeral = readNumeral(text, from);
  if (!numeral?.digits) return undefined;
  const number = numeral.shorter && numeral.tailOf > 1n ? numeral.shorter : numeral;
  const scale = number.lastUnit > 1n ? { factor: 1n, end: number.end } : scaleAt(text, number.end);
  return english(text, at, last, lexis, {
    numeral: number,
    value: times(number.value, scale.factor),
    unit: { type: 'currency', code: prefix.values[0]! },
    end: scale.end,
  });
}

/** After a number: `12.5 billion won`, `100,000 won`, `5 million USD`. */
export function scaleAndNameAt(
  text: string,
  numeral: Numeral,
  lexis: FigureLexis,
): { numeral: Numeral; unit: Unit; end: number; approx: boolean; value: Decimal; english: true } | undefined {
  if (!numeral.digits || numeral.lastUnit > 1n || numeral.tailOf > 1n) return undefined;
  const scale = scaleAt(text, numeral.end);
  const from = /[ -]/.test(text.charAt(scale.end)) ? scale.end + 1 : scale.end;
  const name = lexis.english.longestAt(text, from) ?? lexis.prefixes.longestAt(text, from);
  if (!name || /[A-Za-z\d]/.test(text.charAt(name.end))) return undefined;
  const unit: Unit = { type: 'currency', code: name.values[0]! };
  return { numeral, unit, end: name.end, approx: false, value: times(numeral.value, scale.factor), english: true };
}

function english(
  text: string,
  at: number,
  last: number,
  lexis: FigureLexis,
  core: Pick<Figure, 'numeral' | 'value' | 'unit' | 'end'>,
): Figure {
  const start = isMinus(text, at - 1) ? at - 1 : at;
  const around = modifiersOf(text, start, core.end, lexis);
  return {
    ...core,
    start: at,
    outer: { start: Math.max(last, around.start), end: around.end },
    upTo: null,
    approx: around.approx,
    bound: around.bound,
    shape: 'english',
  };
}
