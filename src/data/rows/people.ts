import type { Fact, Period } from './fact.ts';

/** officials.yaml: one row per term of office. */
export interface OfficialRow extends Fact, Period {
  readonly person: string;
  /** The title in full, without the organization: 장관, 도지사, 국무총리. */
  readonly title: string;
  /** The body's full name on the first day of the term; null for 대통령 and 국무총리. */
  readonly organization: string | null;
  /** True where the last day was seen in a source. */
  readonly to_verified?: boolean;
}

/** titles.yaml: titles by the word that they end with. */
export interface TitleRow {
  readonly title: string;
  /** either: as the body is. */
  readonly kind: 'official' | 'private' | 'either';
  /** What may stand before it in the word: nothing, the body that it heads (without `body`), or the name of a department. */
  readonly prefix: 'none' | 'body' | 'any';
  /** Whether it heads a branch that goes by its own name and by that of the body: 금속노조 바다정공지부. */
  readonly branch?: boolean;
  /** The title in full: 도지사 for 지사. */
  readonly full?: string;
  /** The title by which a person is known again; `full` or the title itself if missing. */
  readonly group?: string;
  /** The ending of the body that it heads: 도, 부, 의회. */
  readonly body?: string;
  /** The ending of the body's name that is part of the title: 국립환경과학원장 heads 국립환경과학원. */
  readonly tail?: string;
  readonly role?: 'candidate' | 'acting' | 'anonymous';
  /**
   * Where the word is also a common one (대표 관광지): the name before it must look like one in every syllable, unless a particle or mark
   * behind the title shows that it is one; always: even then (시장은).
   */
  readonly wary?: boolean | 'always';
  /** Letters before it with which it is another word: 운 for 동장. */
  readonly not?: readonly string[];
}

/** surnames.yaml */
export interface SurnameRow {
  readonly surname: string;
  /** The sign by which headlines call an office-holder: 尹. */
  readonly hanja?: string;
  /** How it is spelt in English: Kim. */
  readonly latin?: readonly string[];
  /** True for one that begins many common words and few names. */
  readonly rare?: boolean;
}

/** given-syllables.yaml, foreign-syllables.yaml */
export interface SyllableRow {
  readonly syllable: string;
  /** True for a syllable that shows a foreign name. */
  readonly sign?: boolean;
}

/** not-names.yaml */
export interface NotNamesRow {
  /** Apart by spaces. */
  readonly words: string;
}

/** person-words.yaml: small lists of words around names and titles; speech-words.yaml: around quotes. */
export interface WordListRow {
  readonly list: string;
  readonly because: string;
  readonly words: readonly string[];
}
