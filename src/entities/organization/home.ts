import { bodyNameOf, districtsOn, regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { OrganizationReading } from '../../model/reading/organization.ts';
import type { Context } from '../kind.ts';

/** The governments that an article speaks of, and how much. */
export interface Home {
  /** The short name of the 시·도 that it speaks of most: what settles 중구 and 고성군. */
  readonly region: string | null;
  /** The government of a level (도, 시, 군, 구) that it speaks of most, by its name as a body. */
  own(level: string): string | undefined;
}

/** What tells whose article this is: the issuer more than a subject, a subject more than an office, an office more than a place. */
const WEIGHT = { issuer: 6, government: 3, office: 2, place: 1 };

/** The last syllable of a government's level: 도, 시, 군, 구. */
const levelOf = (name: string): string => name.at(-1) ?? '';

export function homeOf(mentions: readonly Mention<OrganizationReading>[], context: Context, day: string | null): Home {
  const { lexicon, article, resolved } = context;
  const regions = new Map<string, number>();
  const bodies = new Map<string, number>();
  const count = (map: Map<string, number>, name: string, weight: number): void => {
    map.set(name, (map.get(name) ?? 0) + weight);
  };
  const heard: { name: string; weight: number }[] = [];
  const issuer = article.head.issuer?.canonical ?? article.head.issuer?.name;
  if (issuer) heard.push({ name: issuer, weight: WEIGHT.issuer });
  for (const { reading } of mentions) {
    if (reading.within) count(regions, shortOf(lexicon, reading.within), WEIGHT.government);
    if (reading.as === 'government' || reading.as === 'office')
      heard.push({ name: reading.name, weight: WEIGHT[reading.as] });
    if (reading.as === 'branch')
      heard.push({ name: reading.name.replace(/(?:의회|교육청)$/, ''), weight: WEIGHT.place });
  }
  for (const place of resolved.places ?? [])
    if (place.region) count(regions, place.region, WEIGHT.place * place.mentions.length);
  for (const { name, weight } of heard) {
    const region = regionOn(lexicon, name, day);
    const districts = region ? [] : districtsOn(lexicon, name, day);
    if (region) {
      count(regions, region.short, weight);
      count(bodies, region.name, weight);
    } else if (districts.length === 1) count(regions, districts[0]!.region, weight);
  }
  // where nobody acts, the places of the article tell whose it is
  const places = new Map<string, number>();
  for (const {
    canonical,
    mentions: { length },
  } of resolved.places ?? []) {
    const name = canonical?.split(' ').slice(0, 2).at(-1);
    if (name !== undefined) count(places, name, length);
  }
  const region = most(regions);
  for (const { name, weight } of heard) {
    const body = regionOn(lexicon, name, day) ? undefined : districtBody(lexicon, name, region, day);
    if (body) count(bodies, body, weight);
  }
  return {
    region,
    own: (level) => mostOf(bodies, level) ?? mostOf(places, level) ?? undefined,
  };
}

const shortOf = (lexicon: Lexicon, name: string): string => regionOn(lexicon, name, null)?.short ?? name;

/** The first of those that were counted most. */
function most(counted: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [name, weight] of counted) if (best === null || weight > counted.get(best)!) best = name;
  return best;
}

const mostOf = (counted: ReadonlyMap<string, number>, level: string): string | null =>
  most(new Map([...counted].filter(([name]) => levelOf(name) === level)));

/** The 시·군·구 of that name as a body; of several, the one in the region; undefined where none or several are left. */
export function districtBody(
  lexicon: Lexicon,
  name: string,
  region: string | null,
  day: string | null,
): string | undefined {
  const rows = districtsOn(lexicon, name, day);
  const [row] = rows.length > 1 ? rows.filter((candidate) => candidate.region === region) : rows;
  return row && bodyNameOf(lexicon, { level: 'district', row }, day);
}
