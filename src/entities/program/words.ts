import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { ProgramWordRow } from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';
import { stripJosa } from '../../korean/josa.ts';

/** The tables of programs, ready to be asked. */
export interface ProgramWords {
  /** Endings that make a name also without quotation marks: of a program, or of works. */
  readonly suffixes: NameMatcher<'alone' | 'works'>;
  /** The characters with which they start. */
  readonly firsts: ReadonlySet<number>;
  /** Whether a name ends as names of programs do. */
  hasSuffix(name: string): boolean;
  /** Whether a word is such an ending and nothing more. */
  isSuffix(word: string): boolean;
  /** Whether a name ends as names of what is built do. */
  isWorks(name: string): boolean;
  is(use: ProgramWordRow['use'], word: string): boolean;
  /** Whether a word, with its particle or without, speaks of a budget alone. */
  isPlain(word: string): boolean;
  /** Whether a word, with its particle or without, stands between a budget and what it has become. */
  isGrown(word: string): boolean;
  /** Whether one of the words of a use stands at the end of a text. */
  endsWith(use: ProgramWordRow['use'], text: string): boolean;
  /** Whether one of the words of a use stands at the start of a text. */
  startsWith(use: ProgramWordRow['use'], text: string): boolean;
  /** Whether one of the words of a use stands in a text. */
  within(use: ProgramWordRow['use'], text: string): boolean;
}

export const programWords = (lexicon: Lexicon): ProgramWords => lexicon.derived('programs/words', build);

function build(tables: Tables): ProgramWords {
  const plain = tables['program-suffixes'].flatMap(({ suffix, use }) =>
    use === 'quoted' ? [] : [[suffix, use] as const],
  );
  const endings = tables['program-suffixes'];
  const byUse = new Map<string, Set<string>>();
  for (const { word, use } of tables['program-words']) {
    const words = byUse.get(use);
    if (words) words.add(word);
    else byUse.set(use, new Set([word]));
  }
  const of = (use: string): ReadonlySet<string> => byUse.get(use) ?? new Set();
  const has = (use: string, word: string): boolean => of(use).has(word) || of(use).has(stripJosa(word));
  const some = (use: string, test: (word: string) => boolean): boolean => {
    for (const word of of(use)) if (test(word)) return true;
    return false;
  };
  const ends = (name: string, works: boolean): boolean =>
    endings.some(
      ({ suffix, use }) => (use === 'works') === works && name.endsWith(suffix) && name.length > suffix.length + 1,
    );
  return {
    suffixes: nameMatcher(plain),
    firsts: new Set(plain.map(([suffix]) => suffix.charCodeAt(0))),
    hasSuffix: (name) => ends(name, true) || ends(name, false),
    isSuffix: (word) => endings.some(({ suffix }) => suffix === word),
    isWorks: (name) => ends(name, true) && !ends(name, false),
    is: (use, word) => of(use).has(word),
    isPlain: (word) => has('plain', word),
    isGrown: (word) => has('grown', word),
    endsWith: (use, text) => some(use, (word) => text.endsWith(word)),
    startsWith: (use, text) => some(use, (word) => text.startsWith(word)),
    within: (use, text) => some(use, (word) => text.includes(word)),
  };
}
