import type { ZoneRow } from '../../data/rows/index.ts';
import { placeOf } from '../../model/article.ts';
import type { ZoneEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { ZonePlace, ZoneReading } from '../../model/reading/zone.ts';
import type { Gazetteer } from './gazetteer.ts';
import { regionOf } from './places.ts';
import { flat } from './words.ts';

/** The type of 특구 that are named for what a district grows or makes: 도자산업 특구. */
const LOCAL_SPECIALTY = '지역특화발전특구';

interface Zone {
  readonly entity: ZoneEntity;
  readonly row: ZoneRow | undefined;
  readonly core: string;
  places: readonly string[];
}

/** One entry per zone: mentions of one row, or of one subject in places that do not contradict each other. */
/** `day`: the article's own (`YYYY-MM-DD`), null where it is not known. */
export function onePerZone(
  mentions: readonly Mention<ZoneReading>[],
  gazetteer: Gazetteer,
  day: string | null,
): ZoneEntity[] {
  const zones: Zone[] = [];
  const byCore = new Map<string, Zone[]>();
  for (const mention of mentions) {
    const zone = toZone(mention, gazetteer, day);
    const key = zone.row ? `${zone.row.type} ${zone.row.name}` : zone.core || zone.places.join(' ');
    const same = (byCore.get(key) ?? []).find((one) => isSame(one, zone));
    if (same) {
      same.entity.mentions.push(...zone.entity.mentions);
      same.entity.region ??= zone.entity.region;
      same.entity.type ??= zone.entity.type;
      if (same.places.length === 0) same.places = zone.places;
      continue;
    }
    zones.push(zone);
    const list = byCore.get(key);
    if (list) list.push(zone);
    else byCore.set(key, [zone]);
  }
  return shortened(zones).map(({ entity }) => entity);
}

const SHORTEST_CORE = 2;
const LONGEST_CORE = 40;

/** Zones without those that are a shorter way to write another: 충북 바이오 규제자유특구 in a title for 충북 첨단바이오 규제자유특구. */
function shortened(zones: readonly Zone[]): readonly Zone[] {
  const byCore = new Map<string, Zone[]>();
  for (const zone of zones) {
    const list = byCore.get(zone.core);
    if (list) list.push(zone);
    else byCore.set(zone.core, [zone]);
  }
  const longer = new Map<Zone, Zone | null>();
  for (const zone of zones) {
    const { core } = zone;
    if (core.length > LONGEST_CORE) continue;
    for (let cut = 1; cut <= core.length - SHORTEST_CORE; cut++)
      for (const part of [core.slice(cut), core.slice(0, -cut)])
        for (const short of (byCore.get(part) ?? []).slice(0, SHORTEST_CORE))
          if (isShorter(short, zone)) longer.set(short, longer.has(short) ? null : zone);
  }
  for (const [short, whole] of longer) if (whole) whole.entity.mentions.push(...short.entity.mentions);
  return zones.filter((zone) => !longer.get(zone));
}

/** Whether a zone's name can stand for a longer one of the same kind and place. */
function isShorter(short: Zone, long: Zone): boolean {
  if (short.row || short.places.length === 0 || short.entity.type === null) return false;
  const samePlace = short.places.every((place) => long.places.includes(place));
  return samePlace && short.entity.type === long.entity.type;
}

function toZone(
  { reading, rule, text, field, span }: Mention<ZoneReading>,
  gazetteer: Gazetteer,
  day: string | null,
): Zone {
  const region = regionOfAll(reading.places, day);
  const row = rowOf(reading, region, gazetteer);
  const type = row?.type ?? reading.type ?? guessType(reading);
  return {
    row,
    core: reading.core,
    places: reading.places.map(({ short }) => short),
    entity: {
      name: text,
      canonical: row ? fullName(row) : null,
      type,
      region: region ?? row?.region ?? null,
      round: row?.round ?? null,
      rule,
      certainty:
        reading.type !== null && reading.head !== '' ? 'stated' : row || reading.type !== null ? 'derived' : 'guessed',
      mentions: [{ text, at: placeOf(field, span) }],
    },
  };
}

/** Whether places stand beside each other, not one in the other: 포항·울산, but not 경북 포항. */
function isSeveral([first, ...rest]: readonly ZonePlace[]): boolean {
  if (!first || rest.length === 0) return false;
  return rest.length > 1 || first.level !== 'region' || rest[0]!.level === 'region';
}

/** The 시·도 of all of the places; null where they lie in several. */
function regionOfAll(places: readonly ZonePlace[], day: string | null): string | null {
  if (!isSeveral(places) || (places[0]!.level === 'region' && places[1]!.level !== 'region'))
    return regionOf(places, day);
  const regions = new Set(places.map((place) => regionOf([place], day)));
  return regions.size === 1 ? [...regions][0]! : null;
}

/** The gazetteer's row that a name stands for: by places and subject, or by the subject alone where only one row has it. */
function rowOf(
  { core, places: its, type, head, context }: ZoneReading,
  region: string | null,
  gazetteer: Gazetteer,
): ZoneRow | undefined {
  const places = its.map(({ short }) => short);
  const whole = places.join('') + core;
  // 포항·울산 이차전지 특화단지 is not the one of 울산
  const last = places.at(-1) ?? '';
  const alone = core === '' ? [last] : [last + core, whole + flat(head), core];
  const names = isSeveral(its) ? [whole] : [whole, ...alone];
  for (const name of names) {
    const rows = gazetteer
      .rows(name, type, head)
      .filter((row) => region === null || row.region === null || row.region === region);
    const fitting = rows.length > 1 && context !== null ? rows.filter((one) => one.type === context) : rows;
    const row = fitting.length === 1 ? fitting[0] : undefined;
    if (row) return row;
  }
  return undefined;
}

/** 특구 alone: in a text on a kind of 특구 it is one of those, unless a district is known for it (여주 도자특구). */
function guessType({ head, core, places, context }: ZoneReading): string | null {
  if (head !== '특구') return null;
  const last = places.at(-1);
  if (context === LOCAL_SPECIALTY) return context;
  const ofState = context?.endsWith('특구') === true;
  if (last?.level === 'district') return ofState && !/산업$/.test(core) ? context : LOCAL_SPECIALTY;
  if (ofState) return context;
  return /산업$/.test(core) && !last ? LOCAL_SPECIALTY : null;
}

/** 강원 정밀의료 산업 규제자유특구; the name alone where it has the type in it. */
function fullName({ name, type }: ZoneRow): string {
  return flat(name).endsWith(flat(type)) ? name : `${name} ${type}`;
}

function isSame(a: Zone, b: Zone): boolean {
  if (a.row && b.row) return a.row === b.row;
  if (a.entity.type !== null && b.entity.type !== null && a.entity.type !== b.entity.type) return false;
  if (a.core === '') return a.places.join(' ') === b.places.join(' ');
  return a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.includes(place));
}
