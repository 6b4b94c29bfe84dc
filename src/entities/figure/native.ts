import { wholeNumber } from '../../korean/decimal.ts';
import { readNativeNumeral } from '../../korean/native-numerals.ts';
import { endsWord } from './ending.ts';
import type { Figure } from './figure.ts';
import type { FigureLexis } from './lexis.ts';
import { modifiersOf } from './modifiers.ts';
import { unitWordAt } from './unit.ts';

/** Counters that stand close behind a native numeral without making another word of it: 세곳, 두명; but 세대, 한편, 세종. */
const CLOSE = new Set(['명', '곳', '마리', '차례', '가지', '사람', '군데']);
/** 한 번 더, 한 가지: as good as no number. */
const IDLE = /^한 ?(?:번|가지|판|잔|통|쪽|편|발)/;

/** A count in native numerals: `세 곳`, `스무 명`, `두 차례`, `대여섯 마리`. */
export function nativeFigureAt(text: string, at: number, last: number, lexis: FigureLexis): Figure | undefined {
  const numeral = readNativeNumeral(text, at);
  if (!numeral || IDLE.test(text.slice(at, at + 4))) return undefined;
  const yeo = text.charAt(numeral.end) === '여' ? 1 : 0;
  const apart = text.charAt(numeral.end + yeo) === ' ' ? 1 : 0;
  const from = numeral.end + yeo + apart;
  const match = unitWordAt(text, from, (word, end) => word.native !== false && endsWord(text, end), lexis);
  if (match?.unit.type !== 'counter') return undefined;
  if (!apart && !CLOSE.has(text.slice(from, match.end))) return undefined;
  const around = modifiersOf(text, at, match.end, lexis);
  return {
    start: at,
    end: match.end,
    outer: { start: Math.max(last, around.start), end: around.end },
    numeral: null,
    value: wholeNumber(BigInt(numeral.value)),
    upTo: numeral.upTo === null ? null : wholeNumber(BigInt(numeral.upTo)),
    unit: match.unit,
    approx: around.approx || yeo > 0 || numeral.upTo !== null,
    bound: around.bound,
    shape: 'native',
  };
}
