import type { Lexicon } from '../../data/lexicon.ts';
import { nameMatcher } from '../../data/matcher.ts';
import type { ZoneNameRow } from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';
import { isHangul } from '../../korean/jamo.ts';
import { josaAt } from '../../korean/josa.ts';
import type { Found } from './direct.ts';
import { flat } from './words.ts';

interface Names {
  readonly matcher: ReturnType<typeof nameMatcher<ZoneNameRow>>;
  readonly firsts: ReadonlySet<number>;
}

/** Zones of the table of names: 북평지구, 송도국제도시. `said` tells whether a word stands in the article. */
export function namedZones(text: string, lexicon: Lexicon, said: (word: string) => boolean): Found[] {
  const { matcher, firsts } = lexicon.derived('zones/names', build);
  const found: Found[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!firsts.has(text.charCodeAt(i)) || isHangul(text.charCodeAt(i - 1))) continue;
    const match = matcher.longestAt(text, i);
    const row = match?.values[0];
    if (!match || !row || (row.near && !said(row.near))) continue;
    if (isHangul(text.charCodeAt(match.end)) && josaAt(text, match.end) === undefined) continue;
    const { region } = row;
    const place = { short: region, level: 'region', ambiguous: false, regions: [{ region }] } as const;
    found.push({
      start: i,
      end: match.end,
      rule: 'zone/name',
      reading: { core: flat(row.name), places: [place], type: row.type, head: '', context: null },
    });
    i = match.end - 1;
  }
  return found;
}

function build(tables: Tables): Names {
  const rows = tables['zone-names'];
  return {
    matcher: nameMatcher(rows.map((row) => [row.name, row] as const)),
    firsts: new Set(rows.map(({ name }) => name.charCodeAt(0))),
  };
}
