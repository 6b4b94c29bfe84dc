import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { Tables } from '../../data/tables.ts';
import { fold } from '../../korean/fold.ts';

/** The tables of laws, ready to be asked. */
export interface LawWords {
  /** Names and short names of known laws; the value is the full name. */
  readonly names: NameMatcher<string>;
  /** The characters with which a name or a word for the law before can start. */
  readonly firsts: string;
  /** Words that stand for the law named before: 같은 법. */
  readonly same: NameMatcher<string>;
  /** A law's key: its full name where the table has it, without spaces and middle dots. */
  keyOf(name: string): string;
  /** Whether a word ends as names of laws do and not as a word that looks like one. */
  isName(word: string): boolean;
  /** Whether a word is a law's name wherever it stands. */
  isAlone(word: string): boolean;
  /** Whether a word is only the end of a name: 보호법. */
  isBare(word: string): boolean;
  isCue(word: string): boolean;
  /** A name in brackets without what makes it a bill: 지역특구법 일부개정법률안. */
  withoutBill(name: string): string;
}

export const lawWords = (lexicon: Lexicon): LawWords => lexicon.derived('laws/words', build);

const flat = (name: string): string => fold(name).replace(/[ ·,]/g, '');

function build(tables: Tables): LawWords {
  const use = (kind: string): string[] => tables['law-words'].filter((row) => row.use === kind).map((row) => row.word);
  const named = tables.laws.flatMap(({ name, names }) => [name, ...names].map((one) => [fold(one), name] as const));
  const full = new Map(named.map(([one, name]) => [flat(one), flat(name)]));
  const suffixes = endings(tables['law-suffixes'].map((row) => row.suffix));
  const alone = endings(tables['law-suffixes'].filter((row) => row.alone).map((row) => row.suffix));
  const none = endings(use('none'));
  const whole = new Set(use('whole'));
  const bare = new Set(use('bare'));
  const cues = new Set(use('cue'));
  const bills = endings(use('bill'));
  const same = use('same');
  return {
    names: nameMatcher(named, { loose: true }),
    same: nameMatcher(same.map((word) => [word, word])),
    firsts: [...new Set([...named.map(([one]) => one), ...same].map((name) => name[0]!))].join(''),
    keyOf: (name) => full.get(flat(name)) ?? flat(name),
    isName: (word) => suffixes(word) > 0 && none(word) === 0 && !whole.has(word),
    isAlone: (word) => alone(word) > 0 && word.length > alone(word) + 1,
    isBare: (word) => bare.has(word),
    isCue: (word) => cues.has(word),
    withoutBill: (name) =>
      bills(name) > 0 ? name.slice(0, -bills(name)).trimEnd() : name.replace(/ ?\(안\)$|안$/, ''),
  };
}

/** Asks how long the longest of some endings is that a word has; 0 if it has none. */
function endings(words: readonly string[]): (word: string) => number {
  const set = new Set(words);
  const longest = Math.max(0, ...words.map((word) => word.length));
  return (word) => {
    for (let length = Math.min(longest, word.length); length > 0; length--)
      if (set.has(word.slice(-length))) return length;
    return 0;
  };
}
