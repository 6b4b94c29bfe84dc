import type { Lexicon } from '../data/lexicon.ts';
import { nameMatcher } from '../data/matcher.ts';
import type { BoilerplateRow } from '../data/rows/index.ts';
import { fold } from '../korean/fold.ts';
import { isLetter, isNumber } from '../text/letters.ts';
import { packed } from './words.ts';

/** No line of boilerplate is longer: what is longer is read by other rules. */
const LONGEST = 300;
const LONGEST_START = 120;

/** Says which row of boilerplate.yaml a folded line is of. */
export type BoilerplateOf = (line: string) => BoilerplateRow | undefined;

interface Boilerplate {
  readonly rowOf: BoilerplateOf;
  /** Which share of a line's words are words of menus. */
  readonly menuShare: (line: string) => number;
}

export const boilerplate = (lexicon: Lexicon): BoilerplateOf => lexicon.derived('clean/boilerplate', build).rowOf;

/** Which share of a folded line's words are words of menus. */
export const menuShares = (lexicon: Lexicon): Boilerplate['menuShare'] =>
  lexicon.derived('clean/boilerplate', build).menuShare;

function build({ boilerplate: rows, regions }: Lexicon['tables']): Boilerplate {
  const lines = new Map<string, BoilerplateRow>();
  const words = new Map<string, BoilerplateRow>();
  const starts: [string, BoilerplateRow][] = [];
  const phrases: [string, BoilerplateRow][] = [];
  const add = (map: Map<string, BoilerplateRow>, text: string, row: BoilerplateRow): void => {
    const key = bare(fold(text));
    if (!map.has(key)) map.set(key, row);
  };
  for (const row of rows) {
    for (const text of row.lines ?? []) add(lines, text, row);
    for (const text of row.words ?? []) add(words, text, row);
    for (const text of row.starts ?? []) starts.push([packed(fold(text)), row]);
    for (const text of row.has ?? []) phrases.push([packed(fold(text)), row]);
  }
  // menus list the 시·도 beside the sections
  const sections = rows.find(({ rule }) => rule === 'section-names');
  if (sections) for (const { short } of regions) add(words, short, sections);
  const startOf = nameMatcher(starts);

  const wordRow = (token: string): BoilerplateRow | undefined =>
    words.get(token) ?? lines.get(token) ?? everyPart(token, words);

  const ofWords = (line: string): BoilerplateRow | undefined => {
    const tokens = tokensOf(line);
    if (tokens.length < 2) return undefined;
    const counts = new Map<BoilerplateRow, number>();
    let known = 0;
    for (const token of tokens) {
      const row = wordRow(token);
      if (!row) continue;
      known++;
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const [row] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (known === tokens.length) return row;
    // a stranger among many: `뉴스홈 경제 정치·행정 사회 사람·문화 오피니언 울산TV`; the words of sections are words of headlines, too
    const isSure = tokens.length >= 5 ? known * 10 >= tokens.length * 7 : known >= 3 && row !== sections;
    const isBarred = known >= 2 && /[|>]/.test(line) && known * 2 >= tokens.length;
    return isSure || isBarred ? row : undefined;
  };

  const rowOf = (line: string): BoilerplateRow | undefined => {
    if (line.length > LONGEST) return undefined;
    const text = packed(line);
    const key = bareOf(text);
    const whole = lines.get(key) ?? (key.length >= 2 ? (words.get(key) ?? everyPart(key, words)) : undefined);
    if (whole) return whole;
    if (line.length <= LONGEST_START) {
      const start = startOf.longestAt(text, 0);
      if (start) return start.values[0];
    }
    if (PLAIN_SENTENCE.test(line)) return undefined;
    const listed = ofWords(line);
    if (listed) return listed;
    for (const [phrase, row] of phrases) if (text.includes(phrase)) return row;
    return undefined;
  };
  const menuShare = (line: string): number => {
    const tokens = tokensOf(line);
    return tokens.filter((token) => wordRow(token) !== undefined).length / Math.max(1, tokens.length);
  };
  return { rowOf, menuShare };
}

const tokensOf = (line: string): string[] =>
  line
    .split(/[\s|│ㅣ>›»•,◆▶▷]+| · |\/(?= )|(?<= )\//)
    .map(bare)
    .filter(isWord);

const isWord = (token: string): boolean => HANGUL.test(token) || /\p{L}|[+-]/u.test(token);

const HANGUL = /[가-힣]/;

/** The plain style in which articles are written, `…했다.`; pages speak to their readers in the polite one, `…합니다.` */
const PLAIN_SENTENCE = /[^니]다\.["')\]]*$/;

const everyPart = (token: string, words: Map<string, BoilerplateRow>): BoilerplateRow | undefined => {
  const parts = token.split(/[·/&ㆍ-]/);
  return parts.length > 1 && parts.every((part) => words.has(part)) ? words.get(parts[0]!) : undefined;
};

/** A word and a date is a stamp, no button with its count: `등록 2019.12.12 18:21`. */
const DATED = /[가-힣A-Za-z][^가-힣A-Za-z0-9]{0,3}(?:19|20)\d\d[./-]\d{1,2}[./-]\d/;

/** Without spaces, decoration and counts. */
const bare = (text: string): string => bareOf(packed(text));

function bareOf(packedText: string): string {
  const tight = packedText.startsWith('icon') ? packedText.replace(/^icon(?=.)/, '') : packedText;
  if (DATED.test(tight)) return tight;
  const core = /[\ud800-\udfff]/.test(tight) ? coreOf(tight) : coreOfPlain(tight);
  return core === '' ? tight : core;
}

const coreOf = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}+]+/u, '').replace(/(?:\d[개건])?[^\p{L}+-]*$/u, '');

const PLUS = 0x2b;
const MINUS = 0x2d;

/** The same for a text without surrogate pairs, in one pass from each end: every line of a page comes by here. */
function coreOfPlain(text: string): string {
  let start = 0;
  for (; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code === PLUS || isLetter(code) || isNumber(code)) break;
  }
  let end = text.length;
  for (; end > start; end--) {
    const code = text.charCodeAt(end - 1);
    if (code === PLUS || code === MINUS || isLetter(code)) break;
  }
  if (end - start >= 2 && /^\d[개건]$/.test(text.slice(end - 2, end))) end -= 2;
  return text.slice(start, end);
}
