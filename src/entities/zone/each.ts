import type { Span } from '../../text/span.ts';
import type { HeadAt } from './heads.ts';
import type { Item } from './item.ts';
import { isNounWord } from './name.ts';
import { type PlaceAt, placesAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

/** Whether the gazetteer has a name before a type. */
export type Known = (name: string, head: string) => boolean;

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

/** `광주·대구·부산 연구개발특구`, `부산진해·광양만권 경제자유구역`: names each of which `known` knows with the type, while it does not know them together. */
export function knownEach(text: string, { start, end }: Span, head: HeadAt, placeAt: PlaceAt, known: Known): Item[] {
  const whole = text.slice(start, head.start).trimEnd();
  if (head.type === null || !/^[^ ·]+·[^ ]+$/.test(whole) || known(flat(whole), head.head)) return [];
  const items: Item[] = [];
  for (let at = start; at < start + whole.length; ) {
    const name = whole.slice(at - start).split('·', 1)[0]!;
    if (!known(flat(name), head.head)) return [];
    const found = placeAt(text, at);
    const isPlace = found?.end === at + name.length;
    const isLast = at + name.length === start + whole.length;
    items.push({
      start: at,
      end: isLast ? end : at + name.length,
      core: isPlace ? '' : flat(name),
      places: isPlace ? [found.place] : [],
    });
    at += name.length + 1;
  }
  // 반월·시화 국가산단 is one
  return items.length > 2 || (items.length > 1 && items.every(({ places }) => places.length > 0)) ? items : [];
}
