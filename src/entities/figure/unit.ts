import { toNumber } from '../../korean/decimal.ts';
import type { Numeral } from '../../korean/numerals.ts';
import { endsWord, hangulAt } from './ending.ts';
import type { Unit } from './figure.ts';
import type { FigureLexis, UnitWord } from './lexis.ts';

const TEN_THOUSAND = 10_000n;
const HUNDRED_MILLION = 10n ** 8n;
/** 179억 여원, 280여 개: 여 and the gaps around it. */
const YEO = /[ \n]?여?(?=[ \n]?(?<after>.))/y;

/** Counters that stand close behind a number in words without making another word of it: 오백명; but 삼천포. */
const CLOSE = new Set(['명', '개', '건', '곳', '마리']);
const ROUND = /[십백천만억여]$/;

export interface UnitMatch {
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly end: number;
  /** With 여 between number and unit. */
  readonly approx: boolean;
}

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The longest unit at a place, unless a longer word stands there that is none. */
export function unitWordAt(
  text: string,
  at: number,
  fits: (word: UnitWord, end: number) => boolean,
  lexis: FigureLexis,
): { unit: Unit; end: number } | undefined {
  const matches = lexis.units.allAt(text, at);
  for (let i = matches.length - 1; i >= 0; i--) {
    const { end, values } = matches[i]!;
    const no = values.find((word) => word.unit === null);
    if (no && (!no.whole || endsWord(text, end))) return undefined;
    const endsApart = !isLatin(text.charCodeAt(end - 1)) || !isLatin(text.charCodeAt(end));
    if (!endsApart) continue;
    // 3세대 is no count of generations, and no age of 3 either
    const word = values.find((candidate) => fits(candidate, end));
    return word?.unit ? { unit: word.unit, end } : undefined;
  }
  return undefined;
}

/** Finds what a number counts, trying the number without a loose last part too: `4조` of `4조 3교대`. */
export function unitAfter(text: string, longest: Numeral, lexis: FigureLexis): UnitMatch | undefined {
  for (let numeral: Numeral | null = longest; numeral; numeral = numeral.shorter) {
    const found = unitOf(text, numeral, lexis);
    if (found) return found;
  }
  return undefined;
}

function unitOf(text: string, numeral: Numeral, lexis: FigureLexis): UnitMatch | undefined {
  YEO.lastIndex = numeral.end;
  const yeo = YEO.exec(text)?.[0] ?? '';
  const approx = yeo.endsWith('여');
  const from = approx ? numeral.end + yeo.length : numeral.end;
  for (const at of /[ \n]/.test(text.charAt(from)) ? [from + 1] : [from]) {
    const apart = at > numeral.end && !approx;
    const fits = (word: UnitWord, end: number): boolean => accepts(text, numeral, word, end, apart);
    const match = unitWordAt(text, at, fits, lexis);
    if (match) return { numeral, ...match, approx };
  }
  return undefined;
}

/** Whether a unit goes with a number: 3기 is no count, 만 65세 is no 10,065. */
function accepts(text: string, numeral: Numeral, word: UnitWord, end: number, apart: boolean): boolean {
  const value = toNumber(numeral.value);
  if (word.native === 'only' && !numeral.upTo) return false;
  if (word.round && apart && !ROUND.test(text.slice(numeral.start, numeral.end))) return false;
  if (word.fraction && numeral.value.scale === 0) return false;
  if (value < word.least || value > word.most) return false;
  const isMoney = word.unit?.type === 'currency';
  const oneSyllable = hangulAt(text, end - 1);
  // 1천억대: about a hundred billion, not so many machines
  if (!apart && numeral.lastUnit >= HUNDRED_MILLION && word.unit?.type === 'counter' && word.unit.unit === '대')
    return false;
  if (apart && oneSyllable && !endsWord(text, end)) return false;
  if (!isMoney && numeral.tailOf > TEN_THOUSAND) return false;
  if (numeral.digits || numeral.upTo) return true;
  return goesWithWords(text, numeral, word, end, apart);
}

/** A number written without digits: 천 원, 백여 명, 만 명, 삼백만 원; but 만 65세, 천명, 백미, 삼천포, and 억 원 as the name of a unit. */
function goesWithWords(text: string, numeral: Numeral, word: UnitWord, end: number, apart: boolean): boolean {
  const first = text.charAt(numeral.start);
  if (word.unit?.type === 'currency') {
    const isOne = numeral.end - numeral.start === 1;
    return !isOne || (!'억조경'.includes(first) && endsWord(text, end));
  }
  if (numeral.approx) return true;
  const isAge = word.unit?.type === 'counter' && (word.unit.unit === '세' || word.unit.unit === '살');
  if (isAge || !endsWord(text, end)) return false;
  if (numeral.end - numeral.start === 1) return apart && '만천백'.includes(first);
  // 만 5천 명 is 15,000, 만 2회 is two
  if (first === '만') return toNumber(numeral.value) >= 11_000;
  return apart || numeral.parts > 0 || (word.unit?.type === 'counter' && CLOSE.has(word.unit.unit));
}
