import type { Lexicon } from '../../data/lexicon.ts';
import type { SurnameRow } from '../../data/rows/index.ts';
import { isHangul } from '../../korean/jamo.ts';
import { fitsJosa } from '../../korean/josa.ts';

interface Names {
  readonly surnames: ReadonlyMap<string, SurnameRow>;
  readonly hanja: ReadonlyMap<string, string>;
  readonly given: ReadonlySet<string>;
  readonly foreign: ReadonlyMap<string, boolean>;
  readonly none: ReadonlySet<string>;
  /** Last syllables of verbs, as they stand before another verb: 부풀려. */
  readonly verbEnding: ReadonlySet<string>;
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
    verbEnding: new Set(tables['person-words'].find(({ list }) => list === 'verb-ending')?.words ?? []),
    known: new Set(tables.officials.map(({ person }) => person)),
  }));

/** Whether a word stands in the list of words that are no names. */
export const isCommonWord = (lexicon: Lexicon, word: string): boolean => namesOf(lexicon).none.has(word);

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
  const { surnames, given, none, known, verbEnding } = namesOf(lexicon);
  if (word.length < 2 || word.length > 4 || !allHangul(word)) return 0;
  if (known.has(word)) return 3;
  if (isTwofold(namesOf(lexicon), word)) return 1;
  const double = surnames.has(word.slice(0, 2)) && word.length > 2;
  const surname = surnames.get(double ? word.slice(0, 2) : word[0]!);
  const rest = word.slice(surname?.surname.length ?? 0);
  if (!surname || rest.length === 0 || rest.length > 2 || none.has(word)) return 0;
  if (rest.length === 1 && (rest === '모' || rest === '씨')) return 0;
  const noun = word.slice(0, -1);
  if (noun.length > 1 && none.has(noun) && fitsJosa(noun, word.slice(-1))) return 0;
  if (looksLikeVerb(lexicon, word)) return 0;
  if (/[를는들]$/.test(word)) return 0;
  const usual = [...rest].every((syllable) => given.has(syllable));
  if (!usual && verbEnding.has(word.at(-1)!)) return 0;
  if (surname.rare) return usual ? 1 : 0;
  return usual ? 2 : rest.length === 2 ? 1 : 0;
}

/** Whether a word may be a verb before a noun: 요구한, 제안된. */
export const looksLikeVerb = (lexicon: Lexicon, word: string): boolean =>
  word.length > 2 && namesOf(lexicon).none.has(word.slice(0, -1)) && /[한할된될던]$/.test(word);

/** Whether a word that looks like a verb has the syllables of a name all the same: 우진솔. */
export function mayBeNamed(lexicon: Lexicon, word: string): boolean {
  const { surnames, given, none } = namesOf(lexicon);
  const surname = surnames.get(word[0]!);
  return (
    word.length === 3 &&
    surname !== undefined &&
    surname.rare === undefined &&
    !none.has(word) &&
    looksLikeVerb(lexicon, word) &&
    given.has(word[1]!) &&
    given.has(word[2]!)
  );
}

/** Whether a name has the surnames of both parents: 남궁하늘. */
function isTwofold({ surnames, given, none }: Names, word: string): boolean {
  if (word.length !== 4 || surnames.has(word.slice(0, 2)) || !surnames.has(word[0]!)) return false;
  if (surnames.get(word[1]!)?.rare !== undefined || !surnames.has(word[1]!)) return false;
  const parts = [word, word.slice(0, 2), word.slice(0, 3), word.slice(1, 3), word.slice(2), word.slice(1)];
  return given.has(word[2]!) && given.has(word[3]!) && !parts.some((part) => none.has(part));
}

/** Whether a word may be a name where a list says so: a surname, and no common word. */
export function mayBeName(lexicon: Lexicon, word: string): boolean {
  const { surnames, none } = namesOf(lexicon);
  return (
    word.length > 1 &&
    word.length < 5 &&
    allHangul(word) &&
    !none.has(word) &&
    (surnames.has(word[0]!) ? word.length < 4 : surnames.has(word.slice(0, 2)) && word.length > 2)
  );
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
