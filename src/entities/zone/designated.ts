import type { ZonePlace } from '../../model/reading/zone.ts';
import type { Span } from '../../text/span.ts';
import type { HeadAt } from './heads.ts';
import type { Item } from './item.ts';
import { isNounWord } from './name.ts';
import { type PlaceAt, placesAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

/** Whether the gazetteer has a name before a type. */
export type Known = (name: string, head: string) => boolean;

const MOST = 40;
/** What stands between places of a list. */
const APART = /^(?:, ?|·|[와과] | 및 | )/;
/** `문화도시로는 강릉·춘천 4곳이`, `교육발전특구 시범지역에는 안동, 포항이`: the places follow, and then what was done. */
const LEADS =
  /^(?: ?(?:시범지역|후보지|대상지|선도지역))?(?:으?로(?:는|도)?|에(?:는|도)?|은|는) (?:올해 |새로 |처음 )?/;
const THEN = /^(?: ?등)?(?: ?(?:전국 )?\d+ ?(?:곳|개 ?[가-힣·]{0,5}))?[이가을를] /;
/** What stands between a list of places and the type that is said of them: `등 3곳이 새로 `. */
const BETWEEN =
  /^(.*?[가-힣])( 등 ?(?:전국 )?(?:\d+ ?(?:곳|개 ?[가-힣·]{0,5}))?)?([은는이가을를도의] ?)?((?:새로|추가로|신규|최종|처음)(?:으로)? )?$/;
/** `로 지정된`, `으로 선포한`: the places follow. */
const GIVEN = /^으?로 (?:새로 |추가로 |처음 |함께 )?(?:지정|선포|선정|확정)(?:된|한|받은|됐던|되는) /;

/** `춘천이 기회발전특구로 지정됐다`, `안동시, 청송군 등 8곳이 특별재난지역으로`: the type is said of the places before it, each of which is one. */
export function placesDesignated(text: string, head: HeadAt, words: ZoneWords, placeAt: PlaceAt): Item[] {
  if (head.type === null) return [];
  const together = words.isByRegion(head.type);
  const behind = text.slice(head.end, head.end + 24);
  const given = head.placeOnly ? GIVEN.exec(behind) : null;
  if (given) return placeList(text, head.end + given[0].length, text.length, placeAt, together);
  const leads = head.placeOnly ? LEADS.exec(behind) : null;
  if (leads) {
    const items = placeList(text, head.end + leads[0].length, text.length, placeAt, together);
    const stop = items.at(-1)?.end ?? 0;
    const rest = text.slice(stop, stop + 40);
    if (items.length > 1 && THEN.test(rest) && words.cues.some((cue) => rest.includes(cue))) return items;
  }
  const from = Math.max(0, head.start - 30);
  const between = BETWEEN.exec(text.slice(from, head.start).replace(/[\n\r]/g, '.'));
  // 8개 시·도를 기회발전특구로: of governments, in each of which zones are still to be named
  if (!between || /시·?도$/.test(between[2] ?? '')) return [];
  const [, before = '', others, particle] = between;
  const end = from + before.length;
  const items = placeList(text, listStart(text, end, placeAt), end, placeAt, together);
  if (particle !== undefined && isDesignated(text, head, words)) return items;
  return others !== undefined && items.length > 1 ? items : [];
}

/** Whether the words right after a type say that it was given: `로 지정됐다`. */
export function isDesignated(text: string, head: HeadAt, words: ZoneWords): boolean {
  const after = text.slice(head.end, head.end + 16);
  return (
    /^(?:으?로|에) /.test(after) &&
    words.cues.some((cue) => after.includes(cue)) &&
    !words.refused.some((word) => after.includes(word))
  );
}

/** Where the places start that follow one another up to `end`. */
function listStart(text: string, end: number, placeAt: PlaceAt): number {
  let start = end;
  for (let n = 0, stop = end; n < MOST; n++) {
    let from = stop;
    while (from > 0 && stop - from < 12 && /[가-힣]/.test(text[from - 1]!)) from--;
    if (placeAt(text, from)?.end !== stop) break;
    start = from;
    const apart = /(?:, ?|·|[와과] | 및 | )$/.exec(text.slice(Math.max(0, from - 3), from))?.[0];
    if (apart === undefined) break;
    stop = from - apart.length;
  }
  return start;
}

/**
 * Places from `start` on, each a zone. A 시·도 holds for all that follow it (경남 김해·진주·창원); `together` makes one zone of them, for
 * types that are given to a 시·도.
 */
function placeList(text: string, start: number, end: number, placeAt: PlaceAt, together: boolean): Item[] {
  const items: Item[] = [];
  let region: ZonePlace | undefined;
  for (let at = start; at < end && items.length < MOST; ) {
    const found = placeAt(text, at);
    if (!found || found.end > end) break;
    const isRegion = found.place.level === 'region';
    const inside = isRegion && text[found.end] === ' ' ? placeAt(text, found.end + 1) : undefined;
    if (inside && inside.place.level !== 'region' && inside.end <= end) {
      region = found.place;
      items.push({ start: at, end: inside.end, core: '', places: [region, inside.place] });
    } else if (region && !isRegion && together && text[at - 1] === '·') {
      const last = items.pop()!;
      items.push({ ...last, end: found.end, places: [...last.places, found.place] });
    } else {
      if (isRegion || text[at - 1] !== '·') region = undefined;
      items.push({ start: at, end: found.end, core: '', places: region ? [region, found.place] : [found.place] });
    }
    const stop = items.at(-1)!.end;
    const apart = APART.exec(text.slice(stop, stop + 3))?.[0];
    if (apart === undefined) break;
    at = stop + apart.length;
  }
  return items;
}

/** A number of zones right behind their type: 국가산단 3곳. */
const COUNT = /^ ?(?:후보지 ?)?(\d{1,2}) ?(?:곳|개|군데)/;

/** `창원·구미·반월시화 국가산단 3곳`: as many names before a type as are counted behind it, each of a zone of its own. */
export function countedZones(text: string, head: HeadAt, words: ZoneWords, placeAt: PlaceAt): Item[] {
  const count = Number(COUNT.exec(text.slice(head.end, head.end + 10))?.[1]);
  if (!(count > 1) || head.type === null) return [];
  const reach = Math.max(0, head.start - 20 * count);
  const from = reach + text.slice(reach, head.start).lastIndexOf('\n') + 1;
  const parts = [...text.slice(from, head.start).matchAll(/[^,·]+/g)].slice(-count);
  if (parts.length < count) return [];
  const items: Item[] = [];
  for (const [n, part] of parts.entries()) {
    const name = /(?:^|.* )([가-힣A-Za-z0-9]+) ?$/.exec(part[0])?.[1];
    if (name === undefined || (n > 0 && part[0].trim() !== name)) return [];
    const start = from + part.index + part[0].lastIndexOf(name);
    const places = placesAt(text, start, placeAt);
    const isPlace = places !== undefined && places.end === start + name.length;
    if (!isPlace && !isNounWord(name, words)) return [];
    const end = n === count - 1 ? head.end : start + name.length;
    items.push({ start, end, core: isPlace ? '' : flat(name), places: isPlace ? places.places : [] });
  }
  return items.some(({ core }) => core === '') ? items : [];
}

/** `광주·대구·부산 연구개발특구`: places each of which has a zone of the type that `known` knows, while they have none together. */
export function knownEach(text: string, { start, end }: Span, head: HeadAt, placeAt: PlaceAt, known: Known): Item[] {
  if (head.type === null || known(flat(text.slice(start, head.start)), head.head)) return [];
  const items: Item[] = [];
  for (let at = start; at < head.start && items.length < MOST; ) {
    const found = placeAt(text, at);
    if (!found || !known(flat(text.slice(at, found.end)), head.head)) return [];
    const isLast = found.end + 1 >= head.start;
    items.push({ start: at, end: isLast ? end : found.end, core: '', places: [found.place] });
    if (!isLast && text[found.end] !== '·') return [];
    at = isLast ? head.start : found.end + 1;
  }
  return items.length > 1 ? items : [];
}
