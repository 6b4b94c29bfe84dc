import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type {
  OfficeEndingRow,
  PressFurnitureRow,
  PressLabelRow,
  PressNoteRow,
  RankRow,
} from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';
import { type BoilerplateOf, boilerplate } from '../boilerplate.ts';

/** The tables of releases, made ready for matching. */
export interface PressWords {
  readonly labels: NameMatcher<PressLabelRow>;
  /** Words of which notes of a header are made. */
  readonly notes: NameMatcher<PressNoteRow>;
  readonly ranks: NameMatcher<RankRow>;
  readonly rankNames: ReadonlyMap<string, RankRow>;
  /** What any page sets around its text. */
  readonly boilerplate: BoilerplateOf;
  /** How the names of newspapers end. */
  readonly outletEnds: readonly string[];
  /** How the names of blogs and groups end. */
  readonly siteEnds: readonly string[];
  /** Words with which a headline can end. */
  readonly headlineEnds: readonly string[];
  /** How the names of offices end that are no issuers. */
  readonly noIssuerEnds: readonly string[];
  /** How headings within a release end. */
  readonly sectionEnds: readonly string[];
  readonly noIssuers: ReadonlySet<string>;
  /** Where briefings are held. */
  readonly places: readonly string[];
  /** The bodies of sites, by their domains. */
  readonly domains: ReadonlyMap<string, string>;
  readonly rankPrefixes: ReadonlySet<string>;
  readonly endings: ReadonlyMap<string, OfficeEndingRow>;
  readonly lines: ReadonlyMap<string, PressFurnitureRow[]>;
  readonly phrases: NameMatcher<PressFurnitureRow>;
  /** Words of which whole lines of furniture are made: `작게|보통|크게`. */
  readonly headWords: NameMatcher<PressFurnitureRow>;
}

export const pressWords = (lexicon: Lexicon): PressWords =>
  lexicon.derived('clean/press-words', (tables) => ({ ...build(tables), boilerplate: boilerplate(lexicon) }));

function build(tables: Tables): Omit<PressWords, 'boilerplate'> {
  const named = <Row extends { readonly name: string }>(rows: readonly Row[]) =>
    rows.map((row) => [row.name, row] as const);
  const listed = (name: string): readonly string[] =>
    tables['page-words'].find(({ list }) => list === name)?.words ?? [];
  const furniture = tables['press-furniture'];
  const lines = new Map<string, PressFurnitureRow[]>();
  for (const row of furniture) if (row.at === 'line') lines.set(row.text, [...(lines.get(row.text) ?? []), row]);
  const texts = (rows: readonly PressFurnitureRow[]) => rows.map((row) => [row.text, row] as const);
  return {
    labels: nameMatcher(named(tables['press-labels']), { loose: true }),
    notes: nameMatcher(named(tables['press-notes'])),
    ranks: nameMatcher(named(tables.ranks), { loose: true }),
    rankNames: new Map(named(tables.ranks)),
    outletEnds: listed('outlet-ends'),
    siteEnds: listed('site-ends'),
    headlineEnds: [...listed('headline-ends'), ...listed('release-title-ends')],
    noIssuerEnds: listed('no-issuer-ends'),
    sectionEnds: listed('section-ends'),
    noIssuers: new Set(listed('no-issuers')),
    places: listed('briefing-places'),
    domains: new Map(tables['press-domains'].map(({ domain, body }) => [domain, body])),
    rankPrefixes: new Set(tables['rank-prefixes'].map(({ name }) => name)),
    endings: new Map(named(tables['press-units'])),
    lines,
    phrases: nameMatcher(texts(furniture.filter((row) => row.at !== 'line'))),
    headWords: nameMatcher(texts(furniture.filter((row) => row.at === 'line' && row.part === 'head'))),
  };
}

/** A label at a place of a line: the longest one after which another word begins. */
export function labelAt(
  words: PressWords,
  text: string,
  at: number,
  kinds: ReadonlySet<PressLabelRow['is']>,
): { readonly end: number; readonly row: PressLabelRow } | undefined {
  let best: { end: number; row: PressLabelRow } | undefined;
  for (const { end, values } of words.labels.allAt(text, at)) {
    const row = values.find((value) => kinds.has(value.is));
    if (row && endsWord(text, end)) best = { end, row };
  }
  return best;
}

/** Whether a word that ends at `end` is not part of a longer one. A topic particle may follow (`보도시점은 배포 시`). */
export function endsWord(text: string, end: number): boolean {
  if (end >= text.length || !isLetter(text.charCodeAt(end))) return true;
  return /[은는이가]/.test(text[end]!) && (end + 1 >= text.length || text[end + 1] === ' ');
}

const isLetter = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
