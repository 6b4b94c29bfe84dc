import type { ZonePlace } from '../../model/reading/zone.ts';
import type { Item } from './item.ts';
import type { PlaceAt } from './places.ts';

const MOST = 40;
/** What stands between places of a list, perhaps with the round or the kind in which the next were named: `, 2차 인천 부평`, `가, 2유형은 충남`. */
const APART = /^(?:(?:[이가은는])?, ?|·|[와과] | 및 | 그리고 )(?:\d차 |\d유형(?:에는|은|으로는|에|으로)? )?/;
const APART_BEFORE = /(?:, ?|·|[와과] | 및 | )$/;
/** What a place's name can end before: no syllable, or a particle. */
const ENDS = /^(?![가-힣])|^(?:이|가|은|는|을|를|와|과|의|도|에|로|으로|이다|다|이며|등|까지|뿐)(?![가-힣]{3})/;

/**
 * Places from `start` on, each a zone. A 시·도 holds for what follows it as far as that lies in it: `경남 통영, 고성`, `대구 수성·달성, 부산 동구`.
 * `together` makes one zone of places that a middle dot joins, for types that are given to a 시·도.
 */
export function placeList(text: string, start: number, end: number, placeAt: PlaceAt, together: boolean): Item[] {
  const items: Item[] = [];
  let region: ZonePlace | undefined;
  for (let at = start; at < end && items.length < MOST; ) {
    const found = placeAt(text, at);
    if (!found || found.end > end) break;
    const isRegion = found.place.level === 'region';
    const inside = isRegion && text[found.end] === ' ' ? placeAt(text, found.end + 1) : undefined;
    const holds = inside && inside.place.level !== 'region' && inside.end <= end;
    if (isRegion) region = holds ? found.place : undefined;
    else if (region && !liesIn(found.place, region)) region = undefined;
    const stop = holds ? inside.end : found.end;
    if (!ENDS.test(text.slice(stop, stop + 5))) break;
    const place = holds ? inside.place : found.place;
    const last = items.at(-1);
    if (together && last && region && !isRegion && text[at - 1] === '·')
      items[items.length - 1] = { ...last, end: stop, places: [...last.places, place] };
    else items.push({ start: at, end: stop, core: '', places: region ? [region, place] : [place] });
    const apart = APART.exec(text.slice(stop, stop + 12))?.[0];
    if (apart === undefined) break;
    at = stop + apart.length;
  }
  return items;
}

const liesIn = ({ regions }: ZonePlace, { short }: ZonePlace): boolean =>
  regions.some(({ region }) => region === short);

/** Where the places start that follow one another up to `end`. */
export function listStart(text: string, end: number, placeAt: PlaceAt): number {
  let start = end;
  let marked = false;
  for (let n = 0, stop = end, apart = ''; n < MOST; n++) {
    let from = stop;
    while (from > 0 && stop - from < 12 && /[가-힣]/.test(text[from - 1]!)) from--;
    const found = placeAt(text, from);
    if (found?.end !== stop) break;
    // in a list with marks a space stands only behind a 시·도: 엿새 동안 대덕, 광주
    if (apart === ' ' && marked && found.place.level !== 'region') break;
    start = from;
    const before = APART_BEFORE.exec(text.slice(Math.max(0, from - 3), from))?.[0];
    if (before === undefined) break;
    apart = before;
    marked ||= before !== ' ';
    stop = from - before.length;
  }
  return start;
}
