import { stemOf } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';

/** What a name in a text can be the place of. */
export type PlaceLevel = 'region' | 'district' | 'locality';

interface PlaceNames {
  readonly matcher: NameMatcher<PlaceLevel>;
  /** Names that are also common words: 보은, 경기, 동구. */
  readonly weak: ReadonlySet<string>;
  /** Those of them that are far more often words. */
  readonly common: ReadonlySet<string>;
  /** Common words that end like a 면, 동 or 리. */
  readonly noPart: ReadonlySet<string>;
  /** What stands behind a name that is a word there: 침체 behind 경기. */
  readonly noPlace: ReadonlyMap<string, readonly string[]>;
  /** The short names of the 시·도 that have 시·군·구; 세종 has none. */
  readonly divided: ReadonlySet<string>;
  /** Words behind a name that make it a place: 일대, 지역. */
  readonly cues: readonly string[];
}

/** 광주·전남 and 전남광주 are two 시·도 for most of the time, and each of them says so alone. */
const isPair = (name: string, shorts: ReadonlySet<string>): boolean =>
  name.includes('·') || (name.length === 4 && shorts.has(name.slice(0, 2)) && shorts.has(name.slice(2)));

/** The names of places that the tables give, and the words that get in their way. */
export const placeNames = (lexicon: Lexicon): PlaceNames =>
  lexicon.derived('places/names', (tables) => {
    const entries: [string, PlaceLevel][] = [];
    const weak = new Set(['경기']);
    const shorts = new Set(tables.regions.map(({ short }) => short));
    for (const { name, short, names } of tables.regions)
      for (const surface of new Set([name, short, ...names]))
        if (!isPair(surface, shorts)) entries.push([surface, 'region']);
    for (const { name, city, ambiguous } of tables.districts) {
      entries.push([name, 'district']);
      if (name.length === 2) weak.add(name);
      const stem = stemOf(name);
      if (!stem || shorts.has(stem)) continue;
      entries.push([stem, 'district']);
      if (ambiguous || city !== undefined) weak.add(stem);
    }
    for (const { name, candidates } of tables['places-ambiguous'])
      if (candidates.some((candidate) => !shorts.has(candidate)) && !shorts.has(name)) weak.add(name);
    for (const { name } of tables.localities) entries.push([name, 'locality']);
    const words = tables['place-words'];
    const noPlace = new Map<string, string[]>();
    for (const { word, behind } of words)
      if (behind !== undefined) noPlace.set(behind, [...(noPlace.get(behind) ?? []), word]);
    return {
      matcher: nameMatcher(entries),
      weak,
      common: new Set(words.filter(({ as }) => as === 'common').map(({ word }) => word)),
      noPart: new Set(words.filter(({ as }) => as === 'no_part').map(({ word }) => word)),
      noPlace,
      divided: new Set(tables.districts.map(({ region }) => region)),
      cues: words.filter(({ as }) => as === 'cue').map(({ word }) => word),
    };
  });
