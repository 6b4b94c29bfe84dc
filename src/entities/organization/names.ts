import { stemOf } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import { listedNames } from '../../data/organizations.ts';
import type { GovernmentBranchRow } from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';

/** What a name in a text can be, before what stands behind it is looked at. */
export type Named =
  /** A name of the tables; `committee` where it is a committee of 국회 by its short name alone. */
  | { readonly as: 'listed' | 'committee' }
  /** The full form of a 시·도 or 시·군·구, as a government has it: 춘천시, 강원도. */
  | { readonly as: 'government' }
  /** 강원, 춘천, 춘천시: what can stand before 교육청 or 경찰서. */
  | { readonly as: 'head'; readonly of: 'region' | 'district' }
  | { readonly as: 'country' };

const LISTED: Named = { as: 'listed' };
const COMMITTEE: Named = { as: 'committee' };
const GOVERNMENT: Named = { as: 'government' };
const REGION: Named = { as: 'head', of: 'region' };
const DISTRICT: Named = { as: 'head', of: 'district' };
const COUNTRY: Named = { as: 'country' };

/** Words of the tables that name a meeting rather than a body: 국무회의. */
const wholeWords = (tables: Tables): ReadonlySet<string> =>
  new Set(tables['no-organizations'].filter(({ as }) => as === 'whole').map(({ word }) => word));

/** All names that the tables give, in one trie. */
export const nameIndex = (lexicon: Lexicon): NameMatcher<Named> =>
  lexicon.derived('organizations/names', (tables) => {
    const entries: [string, Named][] = [];
    const committees = new Set<string>();
    for (const { kind, name, names } of tables.organizations) {
      if (kind !== '국회' || !name.endsWith('위원회')) continue;
      for (const surface of [name, ...names]) {
        if (surface.startsWith('국회')) continue;
        committees.add(surface);
        entries.push([`국회 ${surface}`, LISTED]);
      }
    }
    const whole = wholeWords(tables);
    for (const name of listedNames(lexicon))
      if (!whole.has(name)) entries.push([name, committees.has(name) ? COMMITTEE : LISTED]);
    for (const { name, short, names } of tables.regions) {
      entries.push([short, REGION]);
      for (const surface of [name, ...names]) {
        entries.push([surface, REGION]);
        if (/[도시]$/.test(surface) && surface !== short) entries.push([surface, GOVERNMENT]);
      }
    }
    for (const { name } of tables.districts) {
      entries.push([name, GOVERNMENT], [name, DISTRICT]);
      const stem = stemOf(name);
      if (stem) entries.push([stem, DISTRICT]);
    }
    for (const { name } of tables.countries) entries.push([name, COUNTRY]);
    return nameMatcher(entries);
  });

/** What can follow a government's name to make the name of one of its branches. */
export const branchIndex = (lexicon: Lexicon): NameMatcher<GovernmentBranchRow> =>
  lexicon.derived('organizations/branches', (tables) =>
    nameMatcher(tables['government-branches'].map((row) => [row.tail, row] as const)),
  );

/** From this many characters on a full name may be written apart (중소벤처 기업부) or stand at the end of a word that lost its space. */
export const LONG = 6;

/** Long full names, spaces aside. */
export const longNameIndex = (lexicon: Lexicon): NameMatcher<string> =>
  lexicon.derived('organizations/long-names', (tables) => {
    const names = [...tables.organizations, ...tables.universities].map(({ name }) => name);
    const whole = wholeWords(tables);
    const long = [...names, ...tables.regions.map(({ name }) => name)].filter(
      (name) => name.length >= LONG && !whole.has(name),
    );
    return nameMatcher(
      long.map((name) => [name, name] as const),
      { loose: true },
    );
  });
