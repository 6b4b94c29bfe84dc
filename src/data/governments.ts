import type { Lexicon } from './lexicon.ts';
import { holdsOn, rowOn, SOME_DAY } from './period.ts';
import type { DistrictRow, RegionRow } from './rows/index.ts';

/** A 시·도 or 시·군·구, as a name can mean it. */
export type Government =
  | { readonly level: 'region'; readonly row: RegionRow }
  | { readonly level: 'district'; readonly row: DistrictRow };

interface Names {
  readonly regions: ReadonlyMap<string, readonly RegionRow[]>;
  readonly shorts: ReadonlyMap<string, readonly RegionRow[]>;
  readonly districts: ReadonlyMap<string, readonly DistrictRow[]>;
}

const namesOf = (lexicon: Lexicon): Names =>
  lexicon.derived('governments/names', ({ regions, districts }) => {
    const names = {
      regions: new Map<string, RegionRow[]>(),
      shorts: new Map<string, RegionRow[]>(),
      districts: new Map<string, DistrictRow[]>(),
    };
    for (const row of regions) {
      add(names.shorts, row.short, row);
      for (const name of new Set([row.name, ...row.names])) add(names.regions, name, row);
    }
    for (const row of districts) {
      add(names.districts, row.name, row);
      const stem = stemOf(row.name);
      if (stem) add(names.districts, stem, row);
    }
    return names;
  });

function add<Row>(map: Map<string, Row[]>, name: string, row: Row): void {
  const rows = map.get(name);
  if (rows) rows.push(row);
  else map.set(name, [row]);
}

/** The name without 시·군·구, where two syllables or more are left: 춘천 of 춘천시; none of 중구. */
export const stemOf = (name: string): string | undefined =>
  name.length > 2 && /[시군구]$/.test(name) ? name.slice(0, -1) : undefined;

/** The 시·도 that a name means on a day: its full name, short name or another one; without a day the name of most years. */
export function regionOn(lexicon: Lexicon, name: string, day: string | null): RegionRow | undefined {
  const { regions, shorts } = namesOf(lexicon);
  const rows = regions.get(name) ?? shorts.get(name);
  if (!rows) return undefined;
  if (day !== null) return rowOn(rows, day);
  // 전남도 is 전라남도 rather than a later body of which it is a part
  const own = rows.filter((row) => name.startsWith(row.short));
  const named = rows.filter((row) => row.name === name);
  return rowOn(own.length > 0 ? own : named.length > 0 ? named : rows, null);
}

/** Every row of a 시·군·구 of that name, of all times. */
export const districtsEver = (lexicon: Lexicon, name: string): readonly DistrictRow[] =>
  namesOf(lexicon).districts.get(name) ?? [];

/** Every 시·군·구 of that name (춘천시, 춘천) on a day, one for each place. */
export function districtsOn(lexicon: Lexicon, name: string, day: string | null): readonly DistrictRow[] {
  const rows = districtsEver(lexicon, name);
  if (rows.length < 2) return rows;
  const held = rows.filter((row) => holdsOn(row, day ?? SOME_DAY));
  return held.length > 0 ? held : rows;
}

/** The name down from the 시·도 on a day: 충청북도 청주시 흥덕구. */
export function fullNameOf(lexicon: Lexicon, { row, level }: Government, day: string | null): string {
  if (level === 'region') return row.name;
  const region = regionOn(lexicon, row.region, day)?.name ?? row.region;
  return [region, row.city, row.name].filter((part) => part !== undefined).join(' ');
}

/** The name of a government as a body: 시·도 in full, 시 and 군 as they are, 구 with its city. */
export function bodyNameOf(lexicon: Lexicon, government: Government, day: string | null): string {
  const { level, row } = government;
  if (level === 'region') return row.name;
  if (!row.name.endsWith('구')) return row.name;
  return `${row.city ?? regionOn(lexicon, row.region, day)?.name ?? row.region} ${row.name}`;
}
