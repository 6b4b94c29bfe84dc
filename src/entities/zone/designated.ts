import type { HeadAt } from './heads.ts';
import type { Item } from './item.ts';
import { isNounWord } from './name.ts';
import { type PlaceAt, placesAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

const MOST = 40;
/** What stands between a list of places and the type that is said of them: `등 3곳이 새로 `. */
const BETWEEN =
  /^(.*?[가-힣])( 등 ?(?:전국 )?(?:\d+ ?(?:곳|개 ?[가-힣·]{0,5}))?)?([은는이가을를도] ?)?((?:새로|추가로|신규|최종|처음)(?:으로)? )?$/;
/** `로 지정된`, `으로 선포한`: the places follow. */
const GIVEN = /^으?로 (?:새로 |추가로 |처음 |함께 )?(?:지정|선포|선정|확정)(?:된|한|받은|됐던|되는) /;

/** `춘천이 기회발전특구로 지정됐다`, `안동시, 청송군 등 8곳이 특별재난지역으로`: the type is said of the places before it, each of which is one. */
export function placesDesignated(text: string, head: HeadAt, words: ZoneWords, placeAt: PlaceAt): Item[] {
  if (head.type === null) return [];
  const given = head.placeOnly ? GIVEN.exec(text.slice(head.end, head.end + 24)) : null;
  if (given) return placeList(text, head.end + given[0].length, text.length, placeAt);
  const from = Math.max(0, head.start - 30);
  const between = BETWEEN.exec(text.slice(from, head.start).replace(/[\n\r]/g, '.'));
  // 8개 시·도를 기회발전특구로: of governments, in each of which zones are still to be named
  if (!between || /시·?도$/.test(between[2] ?? '')) return [];
  const [, before = '', others, particle] = between;
  const end = from + before.length;
  const items = placeList(text, listStart(text, end, placeAt), end, placeAt);
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

/** Places from `start` on, each a zone; a 시·도 with what is in it (경북 포항·구미) is one. */
function placeList(text: string, start: number, end: number, placeAt: PlaceAt): Item[] {
  const items: Item[] = [];
  for (let at = start; at < end && items.length < MOST; ) {
    const whole = placesAt(text, at, placeAt, true);
    const first = placeAt(text, at);
    if (!whole || !first || whole.end > end) break;
    const [leads, ...inside] = whole.places;
    const isOne = leads?.level === 'region' && inside.every(({ level }) => level !== 'region');
    const one = isOne ? whole : { places: [first.place], end: first.end };
    items.push({ start: at, end: one.end, core: '', places: one.places });
    const apart = /^(?:, ?|·|[와과] | 및 | )/.exec(text.slice(one.end, one.end + 3))?.[0];
    if (apart === undefined) break;
    at = one.end + apart.length;
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
