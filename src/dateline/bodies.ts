import type { Lexicon } from '../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../data/matcher.ts';
import type { OrganizationRow, RegionRow, ZoneRow } from '../data/rows/index.ts';
import type { Tables } from '../data/tables.ts';
import { addDays, earlier, later } from '../korean/calendar.ts';
import { EARLIEST, LATEST } from '../korean/edtf.ts';
import type { Article } from '../model/article.ts';
import { type Clue, clueIn } from './clue.ts';

/** How long an old name of a body goes on being written. */
const AFTERLIFE = 45;

/** Bodies by a name that they had only for a time. A name cannot be older than the body; it can be told of later. */
export function bodyClues(article: Article, lexicon: Lexicon): Clue[] {
  const bodies = lexicon.derived('dateline/bodies', ({ organizations, regions }) => {
    const dated = [...organizations, ...regions].filter(({ from, to }) => from !== undefined || to !== undefined);
    const byName = new Map<string, (OrganizationRow | RegionRow)[]>();
    for (const row of dated) (byName.get(row.name) ?? byName.set(row.name, []).get(row.name)!).push(row);
    for (const row of organizations) if (!row.from && !row.to) byName.delete(row.name);
    return nameMatcher(byName);
  });
  const seen = new Set<string>();
  const clues: Clue[] = [];
  const begun = new Set<string>();
  for (const field of article.fields) {
    const text = field.folded.text;
    for (let i = 0; i < text.length; i++) {
      const match = bodies.longestAt(text, i);
      if (!match) continue;
      const rows = match.values.flat();
      const [{ name } = { name: '' }] = rows;
      if (!seen.has(name)) {
        seen.add(name);
        for (const { from } of rows) if (from) begun.add(from);
        const first = rows.map(({ from }) => (from ? addDays(from, -AFTERLIFE) : EARLIEST)).reduce(earlier);
        const last = rows.map(({ to }) => (to && 'kind' in rows[0]! ? addDays(to, AFTERLIFE) : LATEST)).reduce(later);
        if (first !== EARLIEST || last !== LATEST)
          clues.push(
            clueIn(
              field,
              { start: i, end: match.end },
              {
                kind: 'name',
                rule: 'dateline/name-in-use',
                bounds: { first, last },
                strength: last === LATEST ? 3 : 1,
                unverified: rows.some(({ verified }) => !verified),
              },
            ),
          );
      }
      i = match.end - 1;
    }
  }
  // 환경부 beside 기후에너지환경부, which took its place: the old name is history
  return clues.map((clue) =>
    clue.bounds && clue.bounds.last !== LATEST && begun.has(addDays(clue.bounds.last, 1 - AFTERLIFE))
      ? { ...clue, bounds: { ...clue.bounds, last: LATEST } }
      : clue,
  );
}

/** Zones that were designated on a known day: the article is not much older. */
export const zoneClues = (article: Article, lexicon: Lexicon): Clue[] =>
  existing(article, lexicon.derived('dateline/zones', zoneMatcher));

function zoneMatcher(tables: Tables): NameMatcher<ZoneRow> {
  const entries: [string, ZoneRow][] = [];
  for (const row of tables.zones) {
    if (!row.from) continue;
    for (const name of [row.name, ...row.names]) {
      entries.push([name.includes(row.type) ? name : `${name} ${row.type}`, row]);
      if (isTelling(name)) entries.push([name, row]);
    }
  }
  return nameMatcher(entries, { loose: true });
}

/** A name of two words or more names nothing else. */
const isTelling = (name: string): boolean => name.includes(' ') && name.length >= 8;

function existing(article: Article, zones: NameMatcher<ZoneRow>): Clue[] {
  const clues: Clue[] = [];
  const seen = new Set<ZoneRow>();
  for (const field of article.fields) {
    const text = field.folded.text;
    for (let i = 0; i < text.length; i++) {
      const match = zones.longestAt(text, i);
      const row = match?.values.length === 1 ? match.values[0] : undefined;
      if (!match || !row) continue;
      if (!seen.has(row)) {
        seen.add(row);
        const bounds = { first: addDays(row.from!, -AFTERLIFE), last: LATEST };
        clues.push(
          clueIn(
            field,
            { start: i, end: match.end },
            { kind: 'zone', rule: 'dateline/zone-exists', bounds, strength: 1, unverified: !row.verified },
          ),
        );
      }
      i = match.end - 1;
    }
  }
  return clues;
}
