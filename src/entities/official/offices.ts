import type { Lexicon } from '../../data/lexicon.ts';
import { organizationOn } from '../../data/organizations.ts';
import { rowOn } from '../../data/period.ts';
import type { OfficialRow } from '../../data/rows/index.ts';

interface Offices {
  readonly byPerson: ReadonlyMap<string, readonly OfficialRow[]>;
  readonly byTitle: ReadonlyMap<string, readonly OfficialRow[]>;
}

const officesOf = (lexicon: Lexicon): Offices =>
  lexicon.derived('official/offices', ({ officials }) => {
    const byPerson = new Map<string, OfficialRow[]>();
    const byTitle = new Map<string, OfficialRow[]>();
    for (const row of officials) {
      for (const [map, key] of [
        [byPerson, row.person],
        [byTitle, row.title],
      ] as const) {
        const rows = map.get(key);
        if (rows) rows.push(row);
        else map.set(key, [row]);
      }
    }
    return { byPerson, byTitle };
  });

/** How many days a start or an end of a term may be off: sources give the appointment or the first day. */
const TOLERANCE = 5;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const held = ({ from, to }: OfficialRow, day: string): boolean =>
  (from === undefined || from <= shifted(day, TOLERANCE)) && (to === undefined || to >= shifted(day, -TOLERANCE));

/** The office of that title that a person held on the day; of a former one, or where the day is not known, the last one. */
export function officeOf(
  lexicon: Lexicon,
  person: string,
  groups: readonly string[],
  day: string | null,
  former: boolean,
): OfficialRow | undefined {
  const rows = (officesOf(lexicon).byPerson.get(person) ?? []).filter(({ title }) => groups.includes(title));
  if (rows.length === 0) return undefined;
  if (former || day === null) return rowOn(rows, day);
  return rows.find((row) => held(row, day));
}

/** Who of that surname held such an office on the day, if there was one alone. */
export function holderOf(
  lexicon: Lexicon,
  surname: string,
  groups: readonly string[],
  day: string | null,
  canonical: string | null,
): OfficialRow | undefined {
  if (day === null) return undefined;
  const rows = groups
    .flatMap((group) => officesOf(lexicon).byTitle.get(group) ?? [])
    .filter((row) => row.person.startsWith(surname) && held(row, day))
    .filter((row) => canonical === null || nameOn(lexicon, row.organization, day) === canonical);
  const persons = new Set(rows.map(({ person }) => person));
  return persons.size === 1 ? rows.at(-1) : undefined;
}

/** The name that a body of the tables had on the day. */
export const nameOn = (lexicon: Lexicon, organization: string | null, day: string | null): string | null =>
  organization === null ? null : (organizationOn(lexicon, organization, day)?.canonical ?? organization);

/** The end of a term that goes on. */
const OPEN = '9999';

/**
 * The day on which offices and names of bodies are read. Where the article's own day is not known but for an interval, the terms of the
 * persons whom it names narrow that down; the last day left is taken.
 */
export function dayOfOffices(
  lexicon: Lexicon,
  anchor: { readonly first: string; readonly last: string } | null,
  named: Iterable<{ readonly name: string; readonly groups: readonly string[] }>,
): string | null {
  if (anchor && anchor.first === anchor.last) return anchor.last;
  let first = anchor?.first ?? '';
  let last = anchor?.last ?? '';
  for (const { name, groups } of named) {
    const terms = (officesOf(lexicon).byPerson.get(name) ?? []).filter(
      ({ title, from, to }) =>
        groups.includes(title) && (last === '' || (from ?? '') <= last) && (to === undefined || to >= first),
    );
    if (terms.length === 0) continue;
    const begin = terms.map(({ from = '' }) => from).sort()[0]!;
    const ends = terms.map(({ to = OPEN }) => to).sort();
    const end = ends.at(-1) === OPEN ? '' : ends.at(-1)!;
    if (begin > first) first = begin;
    if (end !== '' && (last === '' || end < last)) last = end;
  }
  return last !== '' ? last : first !== '' ? first : null;
}
