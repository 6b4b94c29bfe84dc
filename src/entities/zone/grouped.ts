import type { Span } from '../../text/span.ts';
import type { Item } from './item.ts';
import { listStart, placeList } from './place-list.ts';
import type { PlaceAt } from './places.ts';

/** `1유형에는 경기 포천, 강원 춘천이`, `선도지역은 부산`: the group that places were named in. */
const GROUP = /(?<![가-힣\d])(?:[1-3]유형|선도지역|관리지역)(?:으로는|에는|은|에|:|\()? ?/g;
/** What places of a group are followed by. */
const CLOSED = /^(?: ?등)?(?: ?\d{1,2}곳)?(?:[이가은는도)]|,|$|\n)/;

/** Places that a sentence names group by group. */
export function groupedPlaces(text: string, { start, end }: Span, placeAt: PlaceAt): Item[] {
  const sentence = text.slice(start, end);
  return [...sentence.matchAll(GROUP)].flatMap((group) => {
    const items = placeList(text, start + group.index + group[0].length, end, placeAt, false);
    return items.length > 0 && CLOSED.test(text.slice(items.at(-1)!.end, end)) ? items : [];
  });
}

/** A particle of a subject behind a syllable, perhaps behind `등 3곳`. */
const SUBJECT = /([가-힣])(?: 등(?: \d{1,2}곳| \d{1,2}개 ?[가-힣·]{1,4})?)?[은는이가도](?= )/g;

/** `부산 수영구와 대구 수성구가 이름을 올렸다`: places that are subjects of a sentence, at least two. */
export function subjectPlaces(text: string, { start, end }: Span, placeAt: PlaceAt): Item[] {
  const items: Item[] = [];
  for (const subject of text.slice(start, end).matchAll(SUBJECT)) {
    const stop = start + subject.index + 1;
    const from = Math.max(listStart(text, stop, placeAt), items.at(-1)?.end ?? start);
    const list = placeList(text, from, stop, placeAt, false);
    // 강원도는: a government that speaks
    if (list.length > 1 || list[0]?.places.at(-1)?.level === 'district') items.push(...list);
  }
  return items.length > 1 ? items : [];
}
