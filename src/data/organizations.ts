import { jamoDistance } from '../korean/jamo.ts';
import { bodyNameOf, districtsOn, regionOn } from './governments.ts';
import type { Lexicon } from './lexicon.ts';
import { holdsOn, rowOn } from './period.ts';
import type { NamedBodyRow, OrganizationRow } from './rows/index.ts';

export type ListedRow = OrganizationRow | NamedBodyRow;

/** What a name of a body means on a day. */
export interface OrganizationOn {
  /** The body's full name on that day: 산업통상자원부 for 산업부 in 2024. */
  readonly canonical: string;
  readonly kind: string;
  /** The row of the tables, where the name stands in one. */
  readonly row: ListedRow | null;
  /** stated: the name is the full one; derived: a table gives it; guessed: it depends on a day that is not known. */
  readonly certainty: 'stated' | 'derived' | 'guessed';
  /** False where the body did not have this name on that day: NAME_OUTDATED. True also where the day is not known. */
  readonly current: boolean;
}

/** The kinds of organizations.yaml, as the record says them. */
const KINDS: Readonly<Record<string, string>> = {
  부: 'ministry',
  처: 'ministry',
  청: 'ministry',
  실: 'ministry',
  원: 'ministry',
  위원회: 'committee',
  회의체: 'committee',
  헌법기관: 'constitutional',
  국회: 'parliament',
  공공기관: 'public_institution',
  지방공기업: 'public_institution',
  연구기관: 'public_institution',
  기관: 'public_institution',
  정당: 'party',
  단체: 'association',
  경제단체: 'association',
  협의체: 'association',
  군: 'military',
  국제기구: 'foreign',
};

interface Listed {
  /** By full name and by other names, weak ones too. */
  readonly byName: ReadonlyMap<string, readonly ListedRow[]>;
  /** The names that are no common words. */
  readonly strong: ReadonlySet<string>;
  /** Full names that are long enough to be misspelt and still be known, by their first two syllables: `0중`, `1소`. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** The least number of syllables of a name that a misspelling is compared with, and of those that may have two wrong letters. */
const LONG = 6;
const VERY_LONG = 7;
/** Ministries are known by five letters: 해앙수산부. */
const leastLetters = (name: string): number => (name.endsWith('부') ? LONG - 1 : LONG);

const listedOf = (lexicon: Lexicon): Listed =>
  lexicon.derived('organizations/listed', (tables) => {
    const byName = new Map<string, ListedRow[]>();
    const rows: ListedRow[] = [
      ...tables.organizations,
      ...tables.universities,
      ...tables.hospitals,
      ...tables.companies,
      ...tables['foreign-bodies'],
    ];
    const strong = new Set<string>();
    for (const row of rows) {
      for (const name of [...strongOf(row), ...weakOf(row)]) {
        const same = byName.get(name);
        if (!same) byName.set(name, [row]);
        else if (!same.includes(row)) same.push(row);
      }
      for (const name of strongOf(row)) strong.add(name);
    }
    const long = new Map<string, string[]>();
    for (const name of new Set(tables.organizations.map((row) => row.name))) {
      if (name.length < leastLetters(name)) continue;
      for (const key of [`0${name[0]}`, `1${name[1]}`]) long.set(key, [...(long.get(key) ?? []), name]);
    }
    return { byName, strong, long };
  });

/** Short forms of a row that are also common words. */
export const weakOf = (row: ListedRow): readonly string[] => ('weak' in row ? (row.weak ?? []) : []);

/** The names of a row; a committee's long name also without its last syllables: 국민권익위. */
function strongOf({ name, names }: ListedRow): readonly string[] {
  const short = /^[가-힣]{4,}위원회$/.test(name) ? name.slice(0, -2) : undefined;
  return short === undefined || names.includes(short) ? [name, ...names] : [name, ...names, short];
}

/** Every name under which a body stands in the tables, but for those that are also common words. */
export const listedNames = (lexicon: Lexicon): Iterable<string> => listedOf(lexicon).strong;

/** The row of a listed name on a day; undefined where it may mean several bodies of that day, none of them known from the text. */
function listedOn(
  lexicon: Lexicon,
  name: string,
  day: string | null,
  known?: ReadonlySet<string>,
): OrganizationOn | undefined {
  const rows = listedOf(lexicon).byName.get(name);
  if (!rows) return undefined;
  const full = rows.filter((row) => row.name === name);
  const said = (row: ListedRow, current: boolean): OrganizationOn => ({
    canonical: canonicalOf(row),
    kind: KINDS[row.kind] ?? row.kind,
    row,
    certainty: row.name === name ? 'stated' : day === null && rows.length > 1 ? 'guessed' : 'derived',
    current,
  });
  if (day === null) {
    const row = rows.find((row) => known?.has(row.name)) ?? rowOn(full.length > 0 ? full : rows, null);
    return row && said(row, true);
  }
  const held = rows.filter((row) => holdsOn(row, day));
  const own = held.find((row) => row.name === name);
  if (own) return said(own, true);
  if (held.length > 0) {
    const meant = held.length === 1 ? held[0] : held.find((row) => known?.has(row.name));
    return meant && said(meant, true);
  }
  const row = rowOn(full.length > 0 ? full : rows, day);
  return row && said(row, false);
}

/** 국토교통위원회 is one of 국회: its full name says so. */
const canonicalOf = ({ name, kind }: ListedRow): string =>
  kind === '국회' && name.endsWith('위원회') && !name.startsWith('국회') ? `국회 ${name}` : name;

/** A body named by its 시·도 or 시·군·구: 전남교육청 → 전라남도교육청. */
function branchOn(lexicon: Lexicon, name: string, day: string | null): OrganizationOn | undefined {
  for (const { tail, as = tail, kind, of, full } of lexicon.tables['government-branches']) {
    if (!name.endsWith(tail) || name.length < tail.length + 2) continue;
    const head = name.slice(0, -tail.length);
    const region = of.includes('region') ? regionOn(lexicon, head, day) : undefined;
    if (!region && !(of.includes('district') && districtsOn(lexicon, head, day).length > 0)) continue;
    const canonical = (full && region ? region.name : head) + as;
    return {
      canonical,
      kind,
      row: null,
      certainty: canonical === name ? 'stated' : 'derived',
      current: !(full && region && region.name !== head && !region.names.includes(head)),
    };
  }
  return undefined;
}

/** A university's hospital: 강원대병원 → 강원대학교병원. */
function hospitalOn(lexicon: Lexicon, name: string, day: string | null): OrganizationOn | undefined {
  if (!name.endsWith('병원')) return undefined;
  const university = listedOn(lexicon, name.slice(0, -2), day);
  if (university?.kind !== 'university') return undefined;
  return { ...university, canonical: `${university.canonical}병원`, kind: 'hospital' };
}

/**
 * The body that a name means on a day (null: not known): by the tables, or as a 시·도, a 시·군·구 or one of their branches.
 * `known` are full names that the text has elsewhere: they settle a short form that several bodies share.
 */
export function organizationOn(
  lexicon: Lexicon,
  surface: string,
  day: string | null,
  known?: ReadonlySet<string>,
): OrganizationOn | undefined {
  const listed = listedOn(lexicon, surface, day, known);
  if (listed) return listed;
  const region = regionOn(lexicon, surface, day);
  if (region)
    return {
      canonical: region.name,
      kind: 'local_government',
      row: null,
      certainty: region.name === surface ? 'stated' : 'derived',
      current: region.name === surface || region.names.includes(surface),
    };
  if (/[시군구]$/.test(surface)) {
    const places = districtsOn(lexicon, surface, day);
    const [row] = places;
    if (row && places.length === 1) {
      const canonical = bodyNameOf(lexicon, { level: 'district', row }, day);
      const current = day === null || holdsOn(row, day);
      return {
        canonical,
        kind: 'local_government',
        row: null,
        certainty: canonical === surface ? 'stated' : 'derived',
        current,
      };
    }
  }
  return hospitalOn(lexicon, surface, day) ?? branchOn(lexicon, surface, day);
}

/**
 * The full name that a long one misspells: 중수벤처기업부 → 중소벤처기업부. Two wrong letters at most, one in a name of six syllables;
 * undefined for a name that is known, and where two names are as near.
 */
export function nearMiss(lexicon: Lexicon, surface: string): string | undefined {
  const { byName, long } = listedOf(lexicon);
  if (surface.length < leastLetters(surface) || byName.has(surface)) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const near = [...(long.get(`0${surface[0]}`) ?? []), ...(long.get(`1${surface[1]}`) ?? [])];
  for (const name of new Set(near)) {
    if (Math.abs(name.length - surface.length) > 1 || !sameEnd(name, surface)) continue;
    const limit = Math.min(name.length, surface.length) >= VERY_LONG ? 2 : 1;
    const distance = jamoDistance(name, surface, limit);
    if (distance > limit || distance > least) continue;
    best = distance < least ? name : undefined;
    least = distance;
  }
  return best;
}

/** Whether two names end alike: cheap, and it keeps 공단 from being read as 공사. */
const sameEnd = (a: string, b: string): boolean => a.at(-1) === b.at(-1) && (a.at(-2) === b.at(-2) || a.length > LONG);
