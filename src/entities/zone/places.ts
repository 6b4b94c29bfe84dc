import type { Lexicon } from '../../data/lexicon.ts';
import { nameMatcher } from '../../data/matcher.ts';
import type { Tables } from '../../data/tables.ts';
import { fold } from '../../korean/fold.ts';

/** A 시·도, 시, 군 or 구 in the words of a zone's name. */
export interface ZonePlace {
  /** Without 시·군·구: 춘천; a 시·도 by its short name. */
  readonly short: string;
  /** The short name of its 시·도; null where several have such a place. */
  readonly region: string | null;
  readonly level: 'region' | 'district';
}

/** Finds the place that starts at an offset. */
export type PlaceAt = (text: string, at: number) => { readonly place: ZonePlace; readonly end: number } | undefined;

export const placeFinder = (lexicon: Lexicon): PlaceAt => lexicon.derived('zones/places', build);

function build(tables: Tables): PlaceAt {
  const places = new Map<string, ZonePlace>();
  for (const { short } of tables.regions) places.set(short, { short, region: short, level: 'region' });
  // a name that two rows have is the one of the row whose short name it is: 광주 before 전남광주통합특별시
  for (const { name, short, names } of tables.regions)
    for (const one of [name, ...names])
      if (!places.has(fold(one))) places.set(fold(one), { short, region: short, level: 'region' });
  for (const { name, region } of tables.districts) {
    const short = name.length > 2 ? name.slice(0, -1) : name;
    for (const one of name.length > 2 ? [name, short] : [name]) {
      const known = places.get(one);
      if (known?.level === 'region') continue;
      places.set(one, { short, region: known && known.region !== region ? null : region, level: 'district' });
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
function placesWithin(text: string, at: number, placeAt: PlaceAt): PlaceList | undefined {
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

/** The 시·도 of some places: the first that is certain. */
export const regionOf = (places: readonly ZonePlace[]): string | null =>
  places.find(({ level }) => level === 'region')?.region ??
  places.find(({ region }) => region !== null)?.region ??
  null;
