import type { Fact, Period } from './fact.ts';

/** zones.yaml: designated zones by name. */
export interface ZoneRow extends Fact, Period {
  /** 강원 정밀의료 산업: without the type. */
  readonly name: string;
  readonly type: string;
  /** The short name of its 시·도; null for several or none. */
  readonly region: string | null;
  readonly round?: number | null;
  /** Other ways to write `name`, without the type where that can be left off. */
  readonly names: readonly string[];
}

/** zone-types.yaml: kinds of zones. */
export interface ZoneTypeRow extends Fact {
  readonly type: string;
  /** The type's other spellings: 글로벌혁신특구, 경자구역. */
  readonly names: readonly string[];
  /** Whether zones.yaml has every zone of the type that was designated until `tables_until`. */
  readonly complete?: boolean;
}

/** zone-heads.yaml: words that end the names of zones of more than one type. */
export interface ZoneHeadRow {
  readonly head: string;
  /** The subject before it that settles the type: 반도체. */
  readonly field?: string;
  readonly type: string | null;
  /** What the subject is compared by, where it is spelt in two ways: 의료AX. */
  readonly core?: string;
  /** Whether any place or subject before it makes a name: 판교테크노밸리. */
  readonly proper?: boolean;
}

/** zone-places.yaml: places below or across 시·군·구 by which zones are named. */
export interface ZonePlaceRow extends Fact {
  readonly name: string;
  /** The short name of its 시·도. */
  readonly region: string;
}

/** zone-names.yaml: zones whose names do not end in the word of their type. */
export interface ZoneNameRow extends Fact {
  readonly name: string;
  readonly type: string;
  /** The short name of its 시·도. */
  readonly region: string;
  /** A word that the text must have, where other places share the name. */
  readonly near?: string;
}

/** zone-words.yaml: words around names of zones. */
export interface ZoneWordRow {
  readonly word: string;
  readonly use:
    | 'stop'
    | 'soft'
    | 'noun'
    | 'place-only'
    | 'by-region'
    | 'no-zone'
    | 'body'
    | 'cue'
    | 'listed'
    | 'common'
    | 'vow'
    | 'refused';
  readonly note?: string;
}
