const ONES: ReadonlyMap<string, number> = new Map([
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['석', 3],
  ['서', 3],
  ['네', 4],
  ['넉', 4],
  ['너', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]);

const TENS: ReadonlyMap<string, number> = new Map([
  ['열', 10],
  ['스물', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
]);

/** Numerals that leave it open: 두세 곳, 대여섯 명. */
const ABOUT: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['한두', [1, 2]],
  ['두세', [2, 3]],
  ['두어', [2, 3]],
  ['서너', [3, 4]],
  ['너댓', [4, 5]],
  ['네댓', [4, 5]],
  ['너덧', [4, 5]],
  ['대여섯', [5, 6]],
  ['예닐곱', [6, 7]],
  ['일고여덟', [7, 8]],
  ['여남은', [10, 12]],
]);

const alternatives = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const NATIVE = new RegExp(
  `(?<about>${alternatives(ABOUT.keys())})|스무|(?<tens>${alternatives(TENS.keys())})(?<ones>${alternatives(ONES.keys())})?|(?<one>${alternatives(ONES.keys())})`,
  'y',
);

export interface NativeNumeral {
  readonly end: number;
  readonly value: number;
  /** The higher number of 두세, 대여섯. */
  readonly upTo: number | null;
}

/** Reads a native numeral as it stands before a counter: 세, 스무, 열두, 서른다섯, 대여섯. */
export function readNativeNumeral(text: string, at: number): NativeNumeral | undefined {
  NATIVE.lastIndex = at;
  const match = NATIVE.exec(text);
  if (!match) return undefined;
  const { about, tens, ones, one } = match.groups ?? {};
  const end = at + match[0].length;
  if (about) {
    const [value, upTo] = ABOUT.get(about)!;
    return { end, value, upTo };
  }
  if (one) return { end, value: ONES.get(one)!, upTo: null };
  if (!tens) return { end, value: 20, upTo: null };
  return { end, value: TENS.get(tens)! + (ones ? ONES.get(ones)! : 0), upTo: null };
}

/** The syllables that a native numeral can start with. */
export const NATIVE_STARTS = new Set(
  [...ONES.keys(), ...TENS.keys(), ...ABOUT.keys(), '스무'].map((word) => word.charCodeAt(0)),
);
