import type { Lexicon } from '../../data/lexicon.ts';
import { nameMatcher } from '../../data/matcher.ts';
import type { Tables } from '../../data/tables.ts';
import { fold } from '../../korean/fold.ts';
import type { ZonePlace } from '../../model/reading/zone.ts';

/** Finds the place that starts at an offset. */
export type PlaceAt = (text: string, at: number) => { readonly place: ZonePlace; readonly end: number } | undefined;

export const placeFinder = (lexicon: Lexicon): PlaceAt => lexicon.derived('zones/places', build);

function build(tables: Tables): PlaceAt {
  const places = new Map<string, ZonePlace>();
  const region = (name: string, short: string): void => {
    if (!places.has(name)) places.set(name, { short, level: 'region', ambiguous: false, regions: [{ region: short }] });
  };
  for (const { short } of tables.regions) region(short, short);
  // a name that two rows have is the one of the row whose short name it is: 광주 before 전남광주통합특별시
  for (const { name, short, names } of tables.regions) for (const one of [name, ...names]) region(fold(one), short);
  for (const row of tables['zone-places'])
    places.set(row.name, { short: row.name, level: 'district', ambiguous: false, regions: [{ region: row.region }] });
  for (const row of tables.districts) {
    const short = row.name.length > 2 ? row.name.slice(0, -1) : row.name;
    for (const one of new Set([row.name, short])) {
      const known = places.get(one);
      if (known?.level !== 'region')
        places.set(one, {
          short,
          level: 'district',
          ambiguous: one === short && row.ambiguous === true,
          regions: [...(known?.regions ?? []), row],
        });
    }
  }
  const matcher = nameMatcher(places);
  return (text, at) => {
    const match = matcher.longestAt(text, at);
    const place = match?.values[0];
    return match && place ? { place, end: match.end } : undefined;
  };
}

/** What stands between places of one zone: 춘천·홍천, 안동-예천. */
const JOINERS = '·-/?';

export interface PlaceList {
  readonly places: readonly ZonePlace[];
  readonly end: number;
}

/**
 * The places that follow one another from `at`: `춘천·홍천`, `경북(안동-예천)`. With `spaced` also a 시·도 with what is in it
 * (`경남 김해·진주`). Ends after the last one; undefined if there is none.
 */
export function placesAt(text: string, at: number, placeAt: PlaceAt, spaced = false): PlaceList | undefined {
  const places: ZonePlace[] = [];
  let end = at;
  for (let next = at; places.length < 20; ) {
    const found = placeAt(text, next);
    // a space leads down, from a 시·도 to a city, never on to the next zone
    if (!found || (text[next - 1] === ' ' && next > at && found.place.level === 'region')) break;
    places.push(found.place);
    end = found.end;
    const inner = text[end] === '(' ? placesWithin(text, end + 1, placeAt) : undefined;
    if (inner) {
      places.push(...inner.places);
      end = inner.end;
    }
    const goesOn =
      JOINERS.includes(text[end] ?? '\n') || (spaced && text[end] === ' ' && found.place.level === 'region' && !inner);
    if (!goesOn) break;
    next = end + 1;
  }
  return places.length > 0 ? { places, end } : undefined;
}

/** The places that alone fill a bracket: `(김해 진주, 창원)`; ends behind it. */
export function placesWithin(text: string, at: number, placeAt: PlaceAt): PlaceList | undefined {
  const places: ZonePlace[] = [];
  for (let next = at; places.length < 30; ) {
    const found = placeAt(text, next);
    if (!found) return undefined;
    places.push(found.place);
    if (text[found.end] === ')') return { places, end: found.end + 1 };
    if (!/[ ,·/?-]/.test(text[found.end] ?? '')) return undefined;
    next = found.end + (text[found.end + 1] === ' ' ? 2 : 1);
  }
  return undefined;
}

/** The 시·도 of some places on a day (`YYYY-MM-DD`; null: not known); null where that is not settled. */
export function regionOf(places: readonly ZonePlace[], day: string | null): string | null {
  const sure = places.find(({ level }) => level === 'region');
  if (sure) return sure.short;
  for (const { regions } of places) {
    const then =
      day === null ? regions : regions.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'));
    const names = new Set(then.map(({ region }) => region));
    if (names.size === 1) return [...names][0]!;
    // without a day the one that stood longest: 순천 was 전남's before it was 전남광주's
    const first = day === null && names.size > 1 ? regions.filter(({ from }) => from === undefined) : [];
    if (first.length === 1 && regions.every(({ from, to }) => from !== undefined || to !== undefined))
      return first[0]!.region;
  }
  return null;
}
