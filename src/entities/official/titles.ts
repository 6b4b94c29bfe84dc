import type { Lexicon } from '../../data/lexicon.ts';
import type { TitleRow } from '../../data/rows/index.ts';
import { fitsJosa } from '../../korean/josa.ts';

/** A title at the end of a word: 충남|지사|는. */
export interface TitleInWord {
  readonly row: TitleRow;
  /** What stands before it in the word: 충남, 기획조정; empty for the title alone. */
  readonly prefix: string;
  /** Where it ends in the word, particles aside. */
  readonly end: number;
  readonly josa: string;
}

interface Titles {
  readonly rows: ReadonlyMap<string, TitleRow>;
  readonly lastCodes: ReadonlySet<number>;
  readonly longest: number;
}

const titlesOf = (lexicon: Lexicon): Titles =>
  lexicon.derived('official/titles', ({ titles }) => ({
    rows: new Map(titles.map((row) => [row.title, row])),
    lastCodes: new Set(titles.map(({ title }) => title.charCodeAt(title.length - 1))),
    longest: Math.max(...titles.map(({ title }) => title.length)),
  }));

/** The longest word, in characters, that is looked at: no title with its particle is longer. */
const LONGEST_WORD = 30;
const LONGEST_JOSA = 6;
const LONGEST_NAME = 3;
/** The copula and its forms after a title: 시장이었던, 장관입니다. */
const COPULA = /^(?:이었|였|이던|이자|이기|입니|이라|이며|이고|인데)/;

/** The title that a word ends with, the longest there is; undefined for a word without one. */
export function titleIn(lexicon: Lexicon, word: string): TitleInWord | undefined {
  const { rows, lastCodes, longest } = titlesOf(lexicon);
  if (word.length > LONGEST_WORD) return undefined;
  for (let end = word.length; end > Math.max(0, word.length - LONGEST_JOSA); end--) {
    if (!lastCodes.has(word.charCodeAt(end - 1))) continue;
    const rest = word.slice(end);
    const josa = rest.startsWith('님') ? rest.slice(1) : rest;
    if (josa !== '' && !fitsJosa(word.slice(0, end), josa) && !COPULA.test(josa)) continue;
    for (let length = Math.min(longest, end); length > 1; length--) {
      const row = rows.get(word.slice(end - length, end));
      const prefix = word.slice(0, end - length);
      if (!row || row.not?.some((letters) => prefix.endsWith(letters))) continue;
      // 중소기업|정책실장: before a title of its own stands no department, before 실장 one does
      const within = row.prefix === 'none' && prefix.length > LONGEST_NAME;
      if (!within || !rows.get(word.slice(end - 2, end))) return { row, prefix, end, josa };
    }
  }
  return undefined;
}

/** The title in full: 도지사 for 지사. */
export const fullTitle = ({ title, full = title }: TitleRow): string => full;

/** The title by which a person is known again: 부지사 for 경제부지사. */
export const groupOf = (row: TitleRow): string => row.group ?? fullTitle(row);
