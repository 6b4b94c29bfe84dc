import { districtsEver, districtsOn, fullNameOf, regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import type { DistrictRow } from '../../data/rows/index.ts';
import { placeOf } from '../../model/article.ts';
import type { PlaceEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { PlaceReading } from '../../model/reading/place.ts';
import type { Context } from '../kind.ts';
import { placeNames } from './names.ts';

type PlaceMention = Mention<PlaceReading>;
type Meaning = Pick<PlaceEntity, 'canonical' | 'region' | 'certainty'>;

/** One entry per place, in the order of their first mentions. */
export function resolvePlaces(mentions: readonly PlaceMention[], context: Context): PlaceEntity[] {
  const { lexicon, dateline } = context;
  const day = dateline.anchor?.first ?? null;
  const full = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    if (!full.has(name)) full.set(name, isNamedInFull(lexicon, context, name));
    return full.get(name)!;
  };
  const sure = new Set(mentions.filter(({ reading }) => !reading.weak).map(({ reading }) => reading.name));
  const { common } = placeNames(lexicon);
  const kept = mentions.filter(
    ({ reading }) =>
      (!isToCome(lexicon, reading, day) || isLocality(lexicon, reading.name)) &&
      (!reading.weak || (!common.has(reading.name) && (sure.has(reading.name) || isKnown(reading.name)))),
  );
  const home = homeRegion(lexicon, kept, day);
  const entries = new Map<string, PlaceEntity>();
  for (const { field, span, text, rule, reading } of kept) {
    const meaning = meaningOf(lexicon, reading, home, day);
    const key = meaning.canonical ?? `?${reading.name}`;
    const at = { text, at: placeOf(field, span) };
    const entry = entries.get(key);
    if (entry) {
      entry.mentions.push(at);
      if (meaning.certainty === 'stated') entry.certainty = 'stated';
    } else entries.set(key, { name: text, ...meaning, rule, mentions: [at] });
  }
  return [...entries.values()];
}

/** 영종 before there was a 영종구. */
function isToCome(lexicon: Lexicon, { level, name }: PlaceReading, day: string | null): boolean {
  if (level !== 'district' || day === null) return false;
  const rows = districtsEver(lexicon, name);
  return rows.every((row) => row.name !== name && row.from !== undefined && row.from > day);
}

const isLocality = (lexicon: Lexicon, name: string): boolean =>
  lexicon.tables.localities.some((row) => row.name === name);

/** Whether the article has the full form of a name that is also a word: 보은군 for 보은. */
function isNamedInFull(lexicon: Lexicon, { article }: Context, name: string): boolean {
  const full = districtsEver(lexicon, name).filter((row) => row.name !== name);
  return full.some((row) => article.fields.some(({ folded }) => folded.text.includes(row.name)));
}

/** The 시·도 in which most of the places lie that are settled without it. */
function homeRegion(lexicon: Lexicon, mentions: readonly PlaceMention[], day: string | null): string | null {
  const counted = new Map<string, number>();
  let best: string | null = null;
  for (const { reading } of mentions) {
    const { region } = meaningOf(lexicon, reading, null, day);
    if (region === null) continue;
    counted.set(region, (counted.get(region) ?? 0) + 1);
    if (best === null || counted.get(region)! > counted.get(best)!) best = region;
  }
  return best;
}

function meaningOf(lexicon: Lexicon, reading: PlaceReading, home: string | null, day: string | null): Meaning {
  if (reading.level === 'region') {
    const row = regionOn(lexicon, reading.name, day);
    const canonical = row && reading.part !== null ? `${row.name} ${reading.part}` : (row?.name ?? null);
    return { canonical, region: row?.short ?? null, certainty: row?.name === reading.name ? 'stated' : 'derived' };
  }
  if (reading.level === 'locality' || isToCome(lexicon, reading, day)) return localityOf(lexicon, reading, day);
  const rows = districtsOn(lexicon, reading.name, day);
  const row = rowOf(lexicon, rows, reading, home, day);
  if (!row) return { canonical: null, region: null, certainty: 'guessed' };
  const full = fullNameOf(lexicon, { level: 'district', row }, day);
  const canonical = reading.part === null ? full : `${full} ${reading.part}`;
  const words = [reading.region, reading.city, reading.name, reading.part].filter((word) => word !== null).join(' ');
  return { canonical, region: row.region, certainty: canonical === words ? 'stated' : 'derived' };
}

/** Of several places of one name, the one in the 시·도 or city before it, else the one in the 시·도 that the article speaks of. */
function rowOf(
  lexicon: Lexicon,
  rows: readonly DistrictRow[],
  { region, city, name }: PlaceReading,
  home: string | null,
  day: string | null,
): DistrictRow | undefined {
  const short = region === null ? home : (regionOn(lexicon, region, day)?.short ?? null);
  const ofCity = city === null ? rows : rows.filter((row) => row.city?.startsWith(city));
  const whole = ofCity.filter((row) => city !== null || row.city === undefined || row.name === name);
  if (whole.length === 1) return whole[0];
  const near = whole.filter((row) => row.region === short);
  return near.length === 1 ? near[0] : undefined;
}

/** 오송: in 청주시 as written, or by the table alone. */
function localityOf(lexicon: Lexicon, { name, city, region }: PlaceReading, day: string | null): Meaning {
  const rows = lexicon.tables.localities.filter((row) => row.name === name);
  const [row] = rows;
  if (!row || rows.length > 1) return { canonical: null, region: null, certainty: 'guessed' };
  const full = [regionOn(lexicon, row.region, day)?.name ?? row.region, row.district, row.part ?? name].join(' ');
  return { canonical: full, region: row.region, certainty: city === null && region === null ? 'guessed' : 'derived' };
}
