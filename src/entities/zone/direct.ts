import type { ZonePlace, ZoneReading } from '../../model/reading/zone.ts';
import type { Span } from '../../text/span.ts';
import type { HeadAt } from './heads.ts';
import { nameBefore } from './name.ts';
import type { PlaceAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

export interface Found extends Span {
  readonly rule: string;
  readonly reading: ZoneReading;
}

/** `충북 첨단바이오 규제자유특구`, `구미국가산단`, `이천은 도자산업 특구로`: a place or a subject right before the type's word. */
export function directZone(
  text: string,
  head: HeadAt,
  context: string | null,
  words: ZoneWords,
  placeAt: PlaceAt,
  known: (name: string, head: string) => boolean,
): Found | undefined {
  const name = nameBefore(text, head.start, words, placeAt);
  if (!name) return undefined;
  const { start, places, around, subject } = name;
  const core = flat(text.slice(subject, head.start));
  const here = places.length > 0 ? places : around;
  const field = words.fieldType(head.head, core);
  // 바이오 특화단지 in a text on 소부장 특화단지 is one of those
  const ofContext = context?.endsWith(` ${head.head}`) ? context : null;
  const type = head.type ?? ofContext ?? field?.type ?? null;
  const found = (from: number, to: number, rule: string, its: readonly ZonePlace[] = here): Found => ({
    start: from,
    end: to,
    rule,
    reading: {
      core: field?.core ?? core,
      places: its,
      type,
      head: head.head,
      context,
    },
  });
  if (core === '' && places.length === 0)
    return designated(text, head, words) ? placeAlone(text, head, placeAt, found) : undefined;
  const isKnown = known(flat(text.slice(start, head.start)), head.head);
  if (type === null && !isKnown) {
    // a word that several types share says nothing with a place alone (강원도 특구), nor with any word before it (간판 특구)
    if (core === '') return undefined;
    if (here.length === 0 && !(head.head !== '특구' ? attached(text, head.start) : /산업$/.test(core)))
      return undefined;
  }
  if (head.placeOnly && places.length === 0 && !isKnown) return undefined;
  return found(start, head.end, 'zone/name-and-type');
}

const attached = (text: string, at: number): boolean => /[가-힣A-Za-z0-9)]/.test(text[at - 1] ?? '');

/** `춘천이 기회발전특구로 지정됐다`: the type is said of the place before it. */
function placeAlone(
  text: string,
  head: HeadAt,
  placeAt: PlaceAt,
  found: (start: number, end: number, rule: string, places: readonly ZonePlace[]) => Found,
): Found | undefined {
  if (head.type === null) return undefined;
  let start = head.start - 1;
  while (start > 0 && /[가-힣·]/.test(text[start - 1]!) && head.start - start < 20) start--;
  const place = placeAt(text, start);
  if (!place || !/^[은는이가을를] ?$/.test(text.slice(place.end, head.start))) return undefined;
  return found(start, place.end, 'zone/place-designated', [place.place]);
}

/** Whether the words right after a type say that it was given: `로 지정됐다`. */
function designated(text: string, head: HeadAt, words: ZoneWords): boolean {
  const after = text.slice(head.end, head.end + 16);
  return /^(?:으?로|에) /.test(after) && words.cues.some((cue) => after.includes(cue));
}
