import type { Lexicon } from '../../data/lexicon.ts';
import type { SurnameRow } from '../../data/rows.ts';
import { isHangul } from '../../korean/jamo.ts';
import { fitsJosa } from '../../korean/josa.ts';

interface Names {
  readonly surnames: ReadonlyMap<string, SurnameRow>;
  readonly hanja: ReadonlyMap<string, string>;
  readonly given: ReadonlySet<string>;
  readonly foreign: ReadonlyMap<string, boolean>;
  readonly none: ReadonlySet<string>;
  /** Office-holders of the tables. */
  readonly known: ReadonlySet<string>;
}

const namesOf = (lexicon: Lexicon): Names =>
  lexicon.derived('official/names', (tables) => ({
    surnames: new Map(tables.surnames.map((row) => [row.surname, row])),
    hanja: new Map(tables.surnames.flatMap(({ surname, hanja }) => (hanja ? [[hanja, surname] as const] : []))),
    given: new Set(tables['given-syllables'].map(({ syllable }) => syllable)),
    foreign: new Map(tables['foreign-syllables'].map(({ syllable, sign = false }) => [syllable, sign])),
    none: new Set(tables['not-names'].flatMap(({ words }) => words.split(' '))),
    known: new Set(tables.officials.map(({ person }) => person)),
  }));

export const isKnownName = (lexicon: Lexicon, name: string): boolean => namesOf(lexicon).known.has(name);

/** Whether the text is a surname alone; 尹 is 윤. */
export function surnameOf(lexicon: Lexicon, text: string): string | undefined {
  const { surnames, hanja } = namesOf(lexicon);
  return surnames.has(text) ? text : hanja.get(text);
}

const allHangul = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (!isHangul(text.charCodeAt(i))) return false;
  return true;
};

/**
 * How much a word looks like a Korean name: 0 not at all, 1 by its shape, 2 with a usual given name, 3 an office-holder of the tables.
 * A name is a surname and one or two syllables, and no common word, with or without a particle.
 */
export function nameLikeness(lexicon: Lexicon, word: string): 0 | 1 | 2 | 3 {
  const { surnames, given, none, known } = namesOf(lexicon);
  if (word.length < 2 || word.length > 4 || !allHangul(word)) return 0;
  if (known.has(word)) return 3;
  const double = surnames.has(word.slice(0, 2)) && word.length > 2;
  const surname = surnames.get(double ? word.slice(0, 2) : word[0]!);
  const rest = word.slice(surname?.surname.length ?? 0);
  if (!surname || rest.length === 0 || rest.length > 2 || none.has(word)) return 0;
  if (rest.length === 1 && (rest === '모' || rest === '씨')) return 0;
  const noun = word.slice(0, -1);
  if (noun.length > 1 && none.has(noun) && fitsJosa(noun, word.slice(-1))) return 0;
  // 요구한, 제안된: a verb before a noun
  if (noun.length > 1 && none.has(noun) && /[한할된될던]$/.test(word)) return 0;
  if (/[를는들]$/.test(word)) return 0;
  const usual = [...rest].every((syllable) => given.has(syllable));
  if (surname.rare) return usual ? 1 : 0;
  return usual ? 2 : rest.length === 2 ? 1 : 0;
}

/** Whether a word can be (a part of) a transliterated name, and whether it shows that it is foreign: 블레이크. */
export function foreignLikeness(lexicon: Lexicon, word: string): 0 | 1 | 2 {
  const { foreign, none } = namesOf(lexicon);
  if (word.length > 8 || none.has(word) || !allHangul(word)) return 0;
  let sign = false;
  for (const syllable of word) {
    const shows = foreign.get(syllable);
    if (shows === undefined) return 0;
    sign ||= shows;
  }
  return sign ? 2 : 1;
}
