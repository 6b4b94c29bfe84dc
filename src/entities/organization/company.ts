import type { Lexicon } from '../../data/lexicon.ts';
import { bareName, wordAt, wordEnd } from './word.ts';

/** A company that the text calls one. */
export interface CalledCompany {
  /** The span of the mention, with ㈜. */
  readonly start: number;
  readonly end: number;
  /** Its name, without ㈜. */
  readonly name: string;
  readonly certainty: 'stated' | 'guessed';
}

const MARK = /(?:㈜|\(주\)|\(유\)|주식회사(?= )) ?/y;
const MARK_BEHIND = / ?(?:㈜|\(주\)|\(유\)|주식회사)/y;

/** The company whose mark stands at `at`: ㈜아람, (주)아람, 주식회사 아람. */
export function markedCompany(text: string, at: number): CalledCompany | undefined {
  MARK.lastIndex = at;
  const mark = MARK.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const name = bareName(wordAt(text, at + mark.length));
  if (name.length < 2 || /^\d+$/.test(name)) return undefined;
  return { start: at, end: at + mark.length + name.length, name, certainty: 'stated' };
}

/** The company whose mark stands behind the word at `at`: 아람㈜, 아람(주), 아람 주식회사. */
export function companyBeforeMark(text: string, at: number): CalledCompany | undefined {
  const end = wordEnd(text, at);
  MARK_BEHIND.lastIndex = end;
  const mark = MARK_BEHIND.exec(text)?.[0];
  const name = wordAt(text, at);
  if (mark === undefined || name.length < 2) return undefined;
  // `기업 (주)아람`: the mark belongs to the word behind it
  const behind = end + mark.length;
  if (mark.startsWith(' ') && !mark.endsWith('사') && wordEnd(text, behind) > behind) return undefined;
  return { start: at, end: behind, name, certainty: 'stated' };
}

const nounsOf = (lexicon: Lexicon): { readonly nouns: readonly string[]; readonly common: ReadonlySet<string> } =>
  lexicon.derived('organizations/company-nouns', (tables) => ({
    nouns: tables['company-nouns'].map(({ noun }) => noun),
    common: new Set(tables['no-organizations'].filter(({ as }) => as === 'after_company').map(({ word }) => word)),
  }));

const ACTING = /^(?:은|는|이|가|와|과)(?= )|^ ?\((?!\d)/;

/** The company that the word before it announces: 에너지기업 에퀴노르와, 전문기업 새벽로보틱스(대표이사 …). `word` stands at `at`. */
export function announcedCompany(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  const { nouns, common } = nounsOf(lexicon);
  const end = at + word.length;
  if (text[end] !== ' ' || !nouns.some((noun) => word.endsWith(noun))) return undefined;
  const next = wordAt(text, end + 1);
  const name = bareName(next);
  if (name.length < 3 || common.has(name) || /^\d/.test(name)) return undefined;
  if (!ACTING.test(text.slice(end + 1 + name.length, end + 5 + name.length))) return undefined;
  return { start: end + 1, end: end + 1 + name.length, name, certainty: 'guessed' };
}

/** A code or a price of the stock exchange in brackets: `(005930)`, `(21,350원 ▲150 +0.71%)`. */
const QUOTED = /^ ?\((?:\d{6}|[\d,]+원? ?[▲▼△▽↑↓+-])/;

/** The company behind whose name its stock is quoted. */
export function quotedCompany(text: string, at: number, word: string): CalledCompany | undefined {
  const end = at + word.length;
  return QUOTED.test(text.slice(end, end + 20)) ? { start: at, end, name: word, certainty: 'stated' } : undefined;
}
