import type { Fact } from './fact.ts';

/** laws.yaml: laws by their full name. */
export interface LawRow extends Fact {
  readonly name: string;
  /** The short names under which it is cited: 지역특구법. */
  readonly names: readonly string[];
}

/** law-suffixes.yaml: the endings of names of laws. */
export interface LawSuffixRow {
  readonly suffix: string;
  /** True where a word with it is a law's name wherever it stands. */
  readonly alone: boolean;
}

/** law-words.yaml: words that look like laws, stand for one or show that one is meant. */
export interface LawWordRow {
  readonly word: string;
  readonly use: 'none' | 'whole' | 'bare' | 'cue' | 'same' | 'bill';
  readonly note?: string;
}
