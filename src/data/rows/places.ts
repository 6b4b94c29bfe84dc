import type { Fact, Period } from './fact.ts';

/** regions.yaml: 시·도, one row per name that one has had. */
export interface RegionRow extends Fact, Period {
  readonly name: string;
  /** The two-syllable form: 강원, 충북. */
  readonly short: string;
  /** Further ways to write it: 강원자치도, 충북도. */
  readonly names: readonly string[];
}

/** districts.yaml: 시·군·구. */
export interface DistrictRow extends Fact, Period {
  readonly name: string;
  /** The short name of its 시·도: 강원. */
  readonly region: string;
  /** The city of a 일반구: 수원시. */
  readonly city?: string;
  /** True where the bare name without 시·군·구 is also a common word or another place (고성, 광주, 중구). */
  readonly ambiguous?: boolean;
}

/** places-ambiguous.yaml: names of more than one place, or of a place and something else. */
export interface AmbiguousPlaceRow extends Fact {
  readonly name: string;
  /** The short names of the 시·도 that have such a place; or what else it may be. */
  readonly candidates: readonly string[];
}

/** localities.yaml: well-known places below a 시·군·구: 오송. */
export interface LocalityRow extends Fact {
  readonly name: string;
  /** The short name of its 시·도. */
  readonly region: string;
  readonly district: string;
  /** The 읍·면·동 of that name: 오송읍. */
  readonly part?: string;
}

/** place-words.yaml: words that keep a name from being a place. */
export interface PlaceWordRow {
  readonly word: string;
  /**
   * `no_part`: 활동 is no 동; `no_place`: 경기 before 침체 is no 시·도; `cue`: 보은 before 일대 is the place; `common`: 예산 is hardly ever
   * 예산군.
   */
  readonly as: 'no_part' | 'no_place' | 'cue' | 'common';
  /** For `no_place`: the name before the word. */
  readonly behind?: string;
}

/** countries.yaml: a country before a body of its own: 캐나다 보훈부. */
export interface CountryRow {
  readonly name: string;
}
